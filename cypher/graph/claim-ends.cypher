// Objects, occasions and participants of all claims, by entity, in columns: lists of one length. Entities and claims are node ids, as
// in `graph/entities` and `graph/claims`; numbers are floats, as there. `taking` and `role` are the claims in which the entity takes part.
// Parameters: none. Returns: entity, claim, isOccasion, taking, role of each.
MATCH (e:Entity)
CALL (e) {
  MATCH (e)<-[r:OBJECT|ABOUT|PARTICIPANT]-(c:Claim)
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
