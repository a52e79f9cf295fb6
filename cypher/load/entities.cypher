// Writes a dossier's names of its entities. They are stored on NAMES, because several dossiers may name one entity.
// Parameters: dossier, entities (id, labels, names with hash). Returns: nothing.
MATCH (d:Dossier {id: $dossier})
UNWIND $entities AS row
MERGE (e:Entity {id: row.id})
REMOVE e:Actor:Person:Government:Militia:Organization:Post:Agreement:Event:Place
SET e:$(row.labels)
MERGE (d)-[n:NAMES]->(e)
SET n = row.names;
