// The next claims of all dossiers, in the order of their ids.
// Parameters: after (an id, or ''), limit. Returns: id of each.
MATCH (c:Claim)
WHERE c.id > $after
RETURN c.id AS id
ORDER BY id
LIMIT toInteger($limit);
