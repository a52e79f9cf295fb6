// A dossier no longer names these.
// Parameters: dossier, kept (ids). Returns: id of each.
MATCH (:Dossier {id: $dossier})-[n:NAMES]->(e:Entity)
WHERE NOT e.id IN $kept
DELETE n
RETURN e.id AS id;
