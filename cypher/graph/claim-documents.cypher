// The claims of each document. A claim occurs once for each of its passages in the document. `claim` holds node ids, as in
// `graph/claims`.
// Numbers are floats, as in `graph/claims`.
// Parameters: none. Returns: document (its id), claim.
MATCH (d:Document)
CALL (d) {
  MATCH (d)<-[:REPORTED_IN]-(c:Claim)
  RETURN collect(toFloat(id(c))) AS claim
}
RETURN d.id AS document, claim;
