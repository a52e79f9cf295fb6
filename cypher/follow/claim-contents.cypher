// As `graph/claim-contents`, for some claims, with ids: the content may be a claim that is not read again.
// Parameters: changed (a map with claims as ids). Returns: claim, member (the content), relation (of the content; null if it has none) of each pair.
UNWIND $changed.claims AS claimId
MATCH (c:Claim {id: claimId})-[:CONTENT]->(content:Claim)
RETURN c.id AS claim, content.id AS member, content.relation AS relation;
