// Some claims, and all claims of some relations.
// Parameters: claims (ids), relations (ids). Returns: id, relation (null if it has none) of each.
CALL () {
  UNWIND $claims AS claimId
  MATCH (c:Claim {id: claimId})
  RETURN c
UNION
  UNWIND $relations AS key
  MATCH (c:Claim {relation: key})
  RETURN c
}
RETURN c.id AS id, c.relation AS relation;
