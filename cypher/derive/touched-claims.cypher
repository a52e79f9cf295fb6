// Claims whose derived values may change when the given claims change: these claims, and the claims that repeat them.
// Parameters: ids. Returns: claim, relation (null where it has none) of each.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
USING INDEX c:Claim(id)
CALL (c) {
  MATCH (c)<-[:REPEATS*0..]-(other)
  RETURN other
}
RETURN DISTINCT other.id AS claim, other.relation AS relation;
