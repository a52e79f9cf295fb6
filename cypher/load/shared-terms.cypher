// Writes the terms of the shared vocabulary, and deletes terms that are no longer in it, unless a dossier defines them.
// Parameters: terms (key, properties). Returns: nothing.
CALL () {
  MATCH (t:Term)
  WHERE NOT t.key IN [row IN $terms | row.key] AND NOT EXISTS { (:Dossier)-[:DEFINES]->(t) }
  DELETE t
}
UNWIND $terms AS row
MERGE (t:Term {key: row.key})
SET t = row.properties;
