// Claims of some predicates, of all dossiers: their contradictions by rule depend on the rows of the predicates.
// Parameters: predicates (names). Returns: id, relation of each claim that has a relation.
MATCH (c:Claim)-[:IN]->(:Dossier)
WHERE c.predicate IN $predicates AND c.relation IS NOT NULL
RETURN c.id AS id, c.relation AS relation;
