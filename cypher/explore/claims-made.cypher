// Who is the origin of most claims: the last in the chain of speakers?
// Parameters: none. Returns: entity, name, score of each.
MATCH (c:Claim)-[step:ATTRIBUTED_TO]->(origin:Actor)
WHERE NOT EXISTS { MATCH (c)-[later:ATTRIBUTED_TO]->() WHERE later.position > step.position }
RETURN origin.id AS entity, origin.name AS name, count(DISTINCT c) AS score
ORDER BY score DESC, entity;
