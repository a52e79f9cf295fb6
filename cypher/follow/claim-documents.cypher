// The rows of `graph/claim-documents` for some claims.
// Parameters: changed (a map with claims as ids). Returns: document (its id), claim.
UNWIND $changed.claims AS claimId
MATCH (changed:Claim {id: claimId})-[:REPORTED_IN]->(d:Document)
WITH d, collect(changed) AS claims
CALL (d, claims) {
  UNWIND claims AS c
  RETURN collect(toFloat(id(c))) AS claim
}
RETURN d.id AS document, claim;
