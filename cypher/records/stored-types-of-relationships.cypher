// The properties of the stored relationships with the types of their values. Rows of words stand apart, and those of schemes of identifiers again:
// their `of` is a list.
// Parameters: none. Returns: label (Definition, SchemeDefinition or Link), key, types of each property.
MATCH (from)-[r]->()
WHERE NOT from:ChangeRecord|SourceFile|SourceState
UNWIND keys(r) AS key
WITH
  CASE WHEN type(r) <> 'DEFINES' THEN 'Link' WHEN r.term = 'SCHEME' THEN 'SchemeDefinition' ELSE 'Definition' END AS label,
  key,
  valueType(r[key]) AS type
RETURN label, key, collect(DISTINCT type) AS types
ORDER BY label, key;
