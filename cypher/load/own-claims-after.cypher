// The next claims of a dossier, in the order of their ids.
// Parameters: after (an id, or ''), dossier, limit. Returns: id of each.
MATCH (c:Claim)
USING INDEX c:Claim(id)
WHERE c.id > $after AND EXISTS { (c)-[:IN]->(:Dossier {id: $dossier}) }
RETURN c.id AS id
ORDER BY id
LIMIT toInteger($limit);
