// Sets the row of each term. A term of the shared vocabulary has the row of that vocabulary. Another term has the row of the dossier
// with the smallest id that defines it; if no dossier does, it is deleted.
// Parameters: terms (key, properties: those of the shared vocabulary). Returns: key of each term that had another row before.
CALL () {
  UNWIND $terms AS row
  MERGE (t:Term {key: row.key})
  WITH t, row, t.json AS before
  SET t = row.properties
  WITH row.key AS key, before, row.properties.json AS after
  WHERE before <> after
  RETURN collect(key) AS ofAll
}
CALL () {
  MATCH (t:Term)
  WHERE NOT t.key IN [row IN $terms | row.key]
  CALL (t) {
    OPTIONAL MATCH (d:Dossier)-[r:DEFINES]->(t)
    WITH d, r ORDER BY d.id
    RETURN collect(r) AS rows
  }
  // Rows that an older version of Sanad wrote have no json; if all are such rows, the term keeps its row.
  WITH t, t.key AS key, t.json AS before, rows, [r IN rows WHERE r.json IS NOT NULL][..1] AS first
  WITH t, key, before, rows, first, coalesce(head(first).json, CASE WHEN rows = [] THEN '' ELSE before END) AS after
  FOREACH (r IN first | SET t = properties(r))
  FOREACH (_ IN CASE WHEN rows = [] THEN [1] ELSE [] END | DELETE t)
  WITH key, before, after
  WHERE before <> after
  RETURN collect(key) AS ofDossiers
}
UNWIND ofAll + ofDossiers AS key
RETURN key;
