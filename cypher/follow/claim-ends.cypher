// The rows of `graph/claim-ends` for some claims.
// Parameters: changed (a map with claims as ids). Returns: entity, claim, isOccasion, taking, role of each.
UNWIND $changed.claims AS claimId
MATCH (:Claim {id: claimId})-[link:OBJECT|ABOUT|PARTICIPANT]->(e:Entity)
WITH e, collect(link) AS links
CALL (e, links) {
  UNWIND links AS r
  WITH r, startNode(r) AS c
  WITH toFloat(id(c)) AS claim, r, type(r) AS type
  RETURN
    collect(CASE WHEN type <> 'PARTICIPANT' THEN claim END) AS claim,
    collect(CASE WHEN type <> 'PARTICIPANT' THEN type = 'ABOUT' END) AS isOccasion,
    collect(CASE WHEN type = 'PARTICIPANT' THEN claim END) AS taking,
    collect(CASE WHEN type = 'PARTICIPANT' THEN coalesce(r.role, '') END) AS role
}
WITH e, claim, isOccasion, taking, role
WHERE size(claim) > 0 OR size(taking) > 0
RETURN toFloat(id(e)) AS entity, claim, isOccasion, taking, role;
