// Detaches claims from their relations and contradictions before `load/forget-claims` deletes them. The deletion comes last, because every look-up
// in an index passes over all nodes that its transaction has deleted.
// Parameters: ids. Returns: nothing.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
REMOVE c.relation
WITH c
CALL (c) {
  MATCH (c)-[r:REPEATS|WITHDRAWS|CONTRADICTS]-()
  DELETE r
};
