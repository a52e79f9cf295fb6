// An entity goes with the last dossier that names it.
// Parameters: ids. Returns: nothing.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE NOT EXISTS { (:Dossier)-[:NAMES]->(e) }
DETACH DELETE e;
