// All relations, in the order of their ids.
// Parameters: none. Returns: id, type, from, to, occasion of each.
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.claims IS NOT NULL
RETURN r.id AS id, type(r) AS type, a.id AS from, b.id AS to, r.occasion AS occasion
ORDER BY id;
