// The words that every dossier has: those that are no longer among them go, unless a dossier defines them.
// Parameters: terms (key, properties). Returns: nothing.
CALL () {
  MATCH (t:Term)
  WHERE NOT t.key IN [row IN $terms | row.key] AND NOT EXISTS { (:Dossier)-[:DEFINES]->(t) }
  DELETE t
}
UNWIND $terms AS row
MERGE (t:Term {key: row.key})
SET t = row.properties;
