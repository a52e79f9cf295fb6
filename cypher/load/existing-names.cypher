// The hashes of the names that a dossier gave its entities at the last load.
// Parameters: dossier. Returns: id, hash of each.
MATCH (:Dossier {id: $dossier})-[n:NAMES]->(e:Entity)
RETURN e.id AS id, n.hash AS hash;
