// Claims that an older version of Sanad loaded: what `derive/claims` stores is not on them.
// Parameters: none. Returns: id of each.
MATCH (c:Claim)-[:IN]->(:Dossier)
WHERE c.rootOrigin IS NULL AND c.origin IS NOT NULL
RETURN c.id AS id;
