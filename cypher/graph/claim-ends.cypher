// Objects and occasions of all claims, by entity, in columns: lists of one length. Entities and claims are node ids, as in
// `graph/entities` and `graph/claims`.
// Parameters: none. Returns: entity, claim, isOccasion of each.
MATCH (e:Entity)
CALL (e) {
  MATCH (e)<-[r:OBJECT|ABOUT]-(c:Claim)
  RETURN collect(id(c)) AS claim, collect(type(r) = 'ABOUT') AS isOccasion
}
WITH e, claim, isOccasion
WHERE size(claim) > 0
RETURN id(e) AS entity, claim, isOccasion;
