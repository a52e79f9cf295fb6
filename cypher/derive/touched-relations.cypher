// Relations whose evidence may have changed with these claims: their own, and those of claims that repeat them.
// Parameters: ids. Returns: relation.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
MATCH (c)<-[:REPEATS*0..]-(other:Claim)
WHERE other.relation IS NOT NULL
RETURN DISTINCT other.relation AS relation;
