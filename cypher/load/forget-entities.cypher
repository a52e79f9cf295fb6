// Removes a dossier's names of entities that are not in `kept`.
// Parameters: dossier, kept (ids). Returns: id of each.
MATCH (:Dossier {id: $dossier})-[n:NAMES]->(e:Entity)
WHERE NOT e.id IN $kept
DELETE n
RETURN e.id AS id;
