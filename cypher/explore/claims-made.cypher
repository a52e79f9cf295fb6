// Who is the origin of the most claims? The origin is the last position of the attribution.
// Parameters: none. Returns: entity, name, score of each.
MATCH (c:Claim)-[step:ATTRIBUTED_TO]->(origin:Actor)
WHERE NOT coalesce(c.withdrawnLatest <= date(), false) AND NOT EXISTS { MATCH (c)-[later:ATTRIBUTED_TO]->() WHERE later.position > step.position }
RETURN origin.id AS entity, origin.name AS name, count(DISTINCT c) AS score
ORDER BY score DESC, entity;
