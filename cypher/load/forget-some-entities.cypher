// Removes a dossier's names of at most `limit` entities. Parameters: dossier, limit. Returns: id of each.
MATCH (:Dossier {id: $dossier})-[n:NAMES]->(e:Entity)
WITH n, e, e.id AS id
LIMIT toInteger($limit)
DELETE n
RETURN id;
