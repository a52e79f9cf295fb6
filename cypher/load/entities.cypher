// Writes a dossier's rows of its entities. They are stored on NAMES, because several dossiers may name one entity.
// Parameters: dossier, entities (id, names with hash). Returns: nothing.
MATCH (d:Dossier {id: $dossier})
UNWIND $entities AS row
MERGE (e:Entity {id: row.id})
MERGE (d)-[n:NAMES]->(e)
SET n = row.names;
