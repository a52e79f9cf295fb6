// Writes the terms that a dossier defines. Terms that it no longer defines are deleted, unless another dossier defines them.
// Parameters: dossier, terms (key, properties). Returns: nothing.
MATCH (d:Dossier {id: $dossier})
CALL (d) {
  MATCH (d)-[r:DEFINES]->(t:Term)
  WHERE NOT t.key IN [row IN $terms | row.key]
  DELETE r
  WITH t
  WHERE NOT EXISTS { (:Dossier)-[:DEFINES]->(t) }
  DELETE t
}
UNWIND $terms AS row
MERGE (t:Term {key: row.key})
SET t = row.properties
MERGE (d)-[:DEFINES]->(t);
