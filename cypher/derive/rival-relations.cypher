// The other relations whose claims contradict the claims of some relations.
// Parameters: relations (ids). Returns: relation (id) of each.
UNWIND $relations AS key
MATCH (c:Claim {relation: key})-[:CONTRADICTS]-(other:Claim)
WHERE other.relation <> key
RETURN DISTINCT other.relation AS relation;
