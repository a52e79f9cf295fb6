// Which relations possibly held on a day? At least one affirmed claim does not exclude the day.
// Parameters: day. Returns: relation, origins, status, claims of each, as the claims that pass say it.
//
// :param day => '2021-07-26'
//
// What Cypher cannot do here: walk on from these relations. In the API, `asOf` is a field of `through`, which every traversal
// accepts.
MATCH (c:Claim)
WHERE
  c.relation IS NOT NULL AND c.mode = 'ACTUAL' AND
  coalesce(c.startEarliest <= date($day), true) AND coalesce(c.endLatest >= date($day), true)
WITH c, c.polarity = 'AFFIRMED' AS affirmed
ORDER BY c.id
WITH
  c.relation AS relation, collect(c.id) AS claims, count(DISTINCT CASE WHEN affirmed THEN c.rootOrigin END) AS origins,
  count(CASE WHEN NOT affirmed THEN 1 END) AS denials, count(CASE WHEN affirmed AND c.voice <> 'RUMOURED' THEN 1 END) AS assertions
WHERE origins > 0
RETURN
  relation, origins, CASE WHEN denials > 0 THEN 'DISPUTED' WHEN assertions = 0 THEN 'ALLEGED' ELSE 'ASSERTED' END AS status, claims
ORDER BY relation;
