// The attributions of all claims, by speaker, in columns: lists of one length. Entities and claims are node ids, as in
// `graph/entities` and `graph/claims`. The speakers at the greatest position are the origin.
// Parameters: none. Returns: entity, claim, position of each.
MATCH (e:Entity)
CALL (e) {
  MATCH (e)<-[step:ATTRIBUTED_TO]-(c:Claim)
  RETURN collect(id(c)) AS claim, collect(coalesce(step.position, 0)) AS position
}
WITH e, claim, position
WHERE size(claim) > 0
RETURN id(e) AS entity, claim, position;
