// What a dossier last said of each entity that it names.
// Parameters: dossier. Returns: id, hash of each.
MATCH (:Dossier {id: $dossier})-[n:NAMES]->(e:Entity)
RETURN e.id AS id, n.hash AS hash;
