// Claims of some predicates, of all dossiers: their contradictions by rule depend on the rows of the predicates.
// Parameters: predicates (names). Returns: id, relation (null where it has none) of each claim.
MATCH (c:Claim)-[:IN]->(:Dossier)
WHERE c.predicate IN $predicates
RETURN c.id AS id, c.relation AS relation;
