// Claims that repeat another, with the origin of what they repeat: of the first by id of origins where there are several.
// Claims are named as `graph/claims` names them.
// Parameters: none. Returns: claim, origin of each.
MATCH (c:Claim)-[:REPEATS]->(:Claim)
WITH DISTINCT c
CALL (c) {
  MATCH (c)-[:REPEATS*]->(root WHERE NOT EXISTS { (root)-[:REPEATS]->() })
  RETURN min(root.origin) AS origin
}
WITH c, origin
WHERE origin IS NOT NULL
RETURN id(c) AS claim, origin;
