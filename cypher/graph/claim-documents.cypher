// Which document reports which claims; a claim stands as often as it has passages there. Claims are named as `graph/claims`
// names them.
// Parameters: none. Returns: document (its id), claim.
MATCH (d:Document)
CALL (d) {
  MATCH (d)<-[:REPORTED_IN]-(c:Claim)
  RETURN collect(id(c)) AS claim
}
RETURN d.id AS document, claim;
