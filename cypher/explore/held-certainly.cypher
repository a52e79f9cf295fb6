// Which relations certainly held on a day? The latest start of an affirmed claim is not after that day, and its earliest end is
// not before it.
// Parameters: day. Returns: relation, origins, status, claims of each, as the claims that pass say it.
//
// :param day => '2021-07-26'
//
// What Cypher cannot do here: walk on from these relations. In the API, `asOf` and `certainty: CERTAIN` are fields of `through`,
// which every traversal accepts.
MATCH (c:Claim)
WHERE c.relation IS NOT NULL AND c.mode = 'ACTUAL' AND c.startLatest <= date($day) AND c.endEarliest >= date($day)
WITH c, c.polarity = 'AFFIRMED' AS affirmed
ORDER BY c.id
WITH
  c.relation AS relation, collect(c.id) AS claims, count(DISTINCT CASE WHEN affirmed THEN c.rootOrigin END) AS origins,
  count(CASE WHEN NOT affirmed THEN 1 END) AS denials, count(CASE WHEN affirmed AND c.voice <> 'RUMOURED' THEN 1 END) AS assertions
WHERE origins > 0
RETURN
  relation, origins, CASE WHEN denials > 0 THEN 'DISPUTED' WHEN assertions = 0 THEN 'ALLEGED' ELSE 'ASSERTED' END AS status, claims
ORDER BY relation;
