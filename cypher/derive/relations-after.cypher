// The next ids of relations that claims of all dossiers are about, in ascending order, each with the number of its claims.
// Parameters: after (an id, or ''), limit. Returns: id, claims of each.
MATCH (c:Claim)
WHERE c.relation > $after
RETURN c.relation AS id, count(*) AS claims
ORDER BY id
LIMIT toInteger($limit);
