// Claims with quantities of some measures, of all dossiers: the reasons of their contradictions have the labels of the measures.
// Parameters: measures (names). Returns: id, relation (null where it has none) of each claim.
MATCH (c:Claim)-[:IN]->(:Dossier)
WHERE EXISTS { (c)-[:QUANTITY]->(q WHERE q.measure IN $measures) }
RETURN c.id AS id, c.relation AS relation;
