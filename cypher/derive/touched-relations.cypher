// Relations whose evidence may have changed with these claims: their own, and those of claims that repeat them.
// Parameters: ids. Returns: relation.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
USING INDEX c:Claim(id)
CALL (c) {
  MATCH (c)<-[:REPEATS*0..]-(other)
  RETURN other.relation AS relation
}
WITH DISTINCT relation
WHERE relation IS NOT NULL
RETURN relation;
