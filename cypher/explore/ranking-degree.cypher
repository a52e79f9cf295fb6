// Which entities have the most relations?
// Parameters: none. Returns: entity, name, score of each.
//
// What Cypher cannot do here: compute PageRank and betweenness. Use the API's `ranking`.
MATCH (e:Entity)
WITH e, COUNT { MATCH (e)-[r]-(:Entity) WHERE r.claims IS NOT NULL AND NOT type(r) IN ['EXPECTED', 'WITHDRAWN'] RETURN DISTINCT r } AS score
WHERE score > 0
RETURN e.id AS entity, e.name AS name, score
ORDER BY score DESC, entity;
