// The properties of the stored nodes with the types of their values, for the headings of a table. Records of changes and what is kept of files are left out.
// Schemes of identifiers stand apart from other words: their `of` is a list.
// Parameters: none. Returns: label, key, types of each property.
MATCH (n)
WHERE NOT n:ChangeRecord|SourceFile|SourceState
UNWIND keys(n) AS key
WITH CASE WHEN n:Entity THEN 'Entity' WHEN n:Term AND n.term = 'SCHEME' THEN 'Scheme' ELSE labels(n)[0] END AS label, key, valueType(n[key]) AS type
RETURN label, key, collect(DISTINCT type) AS types
ORDER BY label, key;
