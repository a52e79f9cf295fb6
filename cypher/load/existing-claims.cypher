// What a dossier's claims looked like when they were last loaded. A claim that its own statement has written to since
// then holds columns that no loaded claim has, and is not known.
// Parameters: dossier. Returns: id, hash (null where not known), relation of each claim.
MATCH (c:Claim)-[:IN]->(:Dossier {id: $dossier})
RETURN c.id AS id, CASE WHEN c.attribution IS NULL THEN c.hash END AS hash, c.relation AS relation;
