// Which relations follow from the claims of one speaker, at any position of the attribution?
// Parameters: speaker (id of an actor). Returns: relation, origins, status, claims of each, as the claims that pass say it.
//
// :param speaker => 'joe-biden'
//
// What Cypher cannot do here: walk on from these relations. In the API, `saidBy` is a field of `through`, which every traversal
// accepts.
MATCH (:Entity {id: $speaker})<-[:ATTRIBUTED_TO]-(c:Claim)
WHERE c.relation IS NOT NULL AND c.mode = 'ACTUAL'
WITH DISTINCT c
WITH c, c.polarity = 'AFFIRMED' AS affirmed
ORDER BY c.id
WITH
  c.relation AS relation, collect(c.id) AS claims, count(DISTINCT CASE WHEN affirmed THEN c.rootOrigin END) AS origins,
  count(CASE WHEN NOT affirmed THEN 1 END) AS denials, count(CASE WHEN affirmed AND c.voice <> 'RUMOURED' THEN 1 END) AS assertions
WHERE origins > 0
RETURN
  relation, origins, CASE WHEN denials > 0 THEN 'DISPUTED' WHEN assertions = 0 THEN 'ALLEGED' ELSE 'ASSERTED' END AS status, claims
ORDER BY relation;
