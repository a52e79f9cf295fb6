// What a dossier's claims looked like when they were last loaded.
// Parameters: dossier. Returns: id, hash, relation of each claim.
MATCH (c:Claim)-[:IN]->(:Dossier {id: $dossier})
RETURN c.id AS id, c.hash AS hash, c.relation AS relation;
