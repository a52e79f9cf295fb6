// The rows of `graph/claim-speakers` for some claims.
// Parameters: changed (a map with claims as ids). Returns: entity, claim, position, saidEarliest, saidLatest of each.
UNWIND $changed.claims AS claimId
MATCH (:Claim {id: claimId})-[link:ATTRIBUTED_TO]->(e:Entity)
WITH e, collect(link) AS links
CALL (e, links) {
  UNWIND links AS step
  WITH step, startNode(step) AS c
  RETURN
    collect(toFloat(id(c))) AS claim, collect(toFloat(coalesce(step.position, 0))) AS position,
    collect(toFloat(coalesce(step.saidEarliestDay, -2147483648))) AS saidEarliest,
    collect(toFloat(coalesce(step.saidLatestDay, -2147483648))) AS saidLatest
}
WITH e, claim, position, saidEarliest, saidLatest
WHERE size(claim) > 0
RETURN toFloat(id(e)) AS entity, claim, position, saidEarliest, saidLatest;
