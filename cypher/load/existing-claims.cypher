// The hashes of a dossier's claims at their last load. If a claim's own statement has written to it since then, the claim has
// columns that a loaded claim does not have, and its hash is null.
// Parameters: dossier. Returns: id, hash (null where not known), relation of each claim.
MATCH (c:Claim)-[:IN]->(:Dossier {id: $dossier})
RETURN c.id AS id, CASE WHEN c.attribution IS NULL THEN c.hash END AS hash, c.relation AS relation;
