// Some claims, and all claims of some relations.
// Parameters: changed (a map with claims as ids and relations as ids). Returns: id, relation (null if it has none) of each.
CALL () {
  UNWIND $changed.claims AS claimId
  MATCH (c:Claim {id: claimId})
  RETURN c
UNION
  UNWIND $changed.relations AS key
  MATCH (c:Claim {relation: key})
  RETURN c
}
RETURN c.id AS id, c.relation AS relation;
