// Claims whose derived values may change when the given claims change: these claims, the claims that repeat them, the claims that
// they contradict, and, for a denial without an object, all claims of its subject and predicate.
// Parameters: ids. Returns: claim, relation (null where it has none) of each.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
USING INDEX c:Claim(id)
CALL (c) {
  MATCH (c)<-[:REPEATS*0..]-(other)
  RETURN other
UNION
  MATCH (c)-[:CONTRADICTS]-(other)
  RETURN other
UNION
  WITH c
  WHERE c.deniesAll IS NOT NULL
  MATCH (c)-[:SUBJECT]->()<-[:SUBJECT|OBJECT]-(other:Claim)
  WHERE other.predicate = c.predicate AND other.relation IS NOT NULL
  RETURN other
}
RETURN DISTINCT other.id AS claim, other.relation AS relation;
