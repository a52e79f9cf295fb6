// The participants of all claims, by entity, in columns: lists of one length. Entities and claims are node ids, as in
// `graph/entities` and `graph/claims`.
// Parameters: none. Returns: entity, claim, role of each.
MATCH (e:Entity)
CALL (e) {
  MATCH (e)<-[part:PARTICIPANT]-(c:Claim)
  RETURN collect(id(c)) AS claim, collect(coalesce(part.role, '')) AS role
}
WITH e, claim, role
WHERE size(claim) > 0
RETURN id(e) AS entity, claim, role;
