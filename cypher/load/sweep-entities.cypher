// Deletes the entities that no dossier names any more.
// Parameters: ids. Returns: nothing.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE NOT EXISTS { (:Dossier)-[:NAMES]->(e) }
DETACH DELETE e;
