// Who is in the chain of each claim, by speaker, in columns: lists of one length. Nodes are named as `graph/entities` and
// `graph/claims` name them; the greatest position is the origin.
// Parameters: none. Returns: entity, claim, position of each.
MATCH (e:Entity)
CALL (e) {
  MATCH (e)<-[step:ATTRIBUTED_TO]-(c:Claim)
  RETURN collect(id(c)) AS claim, collect(coalesce(step.position, 0)) AS position
}
WITH e, claim, position
WHERE size(claim) > 0
RETURN id(e) AS entity, claim, position;
