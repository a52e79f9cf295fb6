// Claims that an older version of Sanad loaded: they lack the values that `derive/claims` stores.
// Parameters: none. Returns: id of each.
MATCH (c:Claim)-[:IN]->(:Dossier)
WHERE c.rootOrigin IS NULL AND c.origin IS NOT NULL
RETURN c.id AS id;
