// Claims from which something else may follow when these claims change: themselves, and those that repeat them.
// Parameters: ids. Returns: claim, relation (null where it has none) of each.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
USING INDEX c:Claim(id)
CALL (c) {
  MATCH (c)<-[:REPEATS*0..]-(other)
  RETURN other
}
RETURN DISTINCT other.id AS claim, other.relation AS relation;
