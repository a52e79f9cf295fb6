// Writes a dossier's rows of the terms that it defines, and the labels that it adds to shared terms. They are stored on DEFINES, because several dossiers may define one term.
// Run `load/settle-terms` afterwards.
// Parameters: dossier, terms (key, properties). Returns: nothing.
MATCH (d:Dossier {id: $dossier})
CALL (d) {
  MATCH (d)-[r:DEFINES]->(t:Term)
  WHERE NOT t.key IN [row IN $terms | row.key]
  DELETE r
}
UNWIND $terms AS row
MERGE (t:Term {key: row.key})
MERGE (d)-[r:DEFINES]->(t)
SET r = row.properties;
