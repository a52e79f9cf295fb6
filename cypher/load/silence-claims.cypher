// Claims that are about to go speak for no relation any more. They go last: every look-up in an index passes over all
// nodes that its transaction has deleted.
// Parameters: ids. Returns: nothing.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
REMOVE c.relation
WITH c
CALL (c) {
  MATCH (c)-[r:REPEATS]-()
  DELETE r
};
