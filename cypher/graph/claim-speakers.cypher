// The attributions of all claims, by speaker, in columns: lists of one length. Entities and claims are node ids, as in
// `graph/entities` and `graph/claims`. The speakers at the greatest position are the origin. Days count from 1970-01-01; an absent
// day is -2147483648.
// Numbers are floats, as in `graph/claims`.
// Parameters: none. Returns: entity, claim, position, saidEarliest, saidLatest of each.
MATCH (e:Entity)
CALL (e) {
  MATCH (e)<-[step:ATTRIBUTED_TO]-(c:Claim)
  RETURN
    collect(toFloat(id(c))) AS claim, collect(toFloat(coalesce(step.position, 0))) AS position,
    collect(toFloat(coalesce(step.saidEarliestDay, -2147483648))) AS saidEarliest,
    collect(toFloat(coalesce(step.saidLatestDay, -2147483648))) AS saidLatest
}
WITH e, claim, position, saidEarliest, saidLatest
WHERE size(claim) > 0
RETURN toFloat(id(e)) AS entity, claim, position, saidEarliest, saidLatest;
