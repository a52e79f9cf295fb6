// Which relations were possibly known by a day? A document that affirms the relation was possibly published by that day. A
// document without a date is possibly published by every day.
// Parameters: day. Returns: relation, origins, status, claims of each, as the claims that pass say it.
//
// :param day => '2021-07-20'
//
// What Cypher cannot do here: walk on from these relations. In the API, `publishedBy` is a field of `through`, which every
// traversal accepts.
MATCH (c:Claim)
WHERE
  c.relation IS NOT NULL AND c.mode = 'ACTUAL' AND
  EXISTS { MATCH (c)-[:REPORTED_IN]->(d:Document) WHERE coalesce(d.publishedEarliest <= date($day), true) }
WITH c, c.polarity = 'AFFIRMED' AS affirmed
ORDER BY c.id
WITH
  c.relation AS relation, collect(c.id) AS claims, count(DISTINCT CASE WHEN affirmed THEN c.rootOrigin END) AS origins,
  count(CASE WHEN NOT affirmed THEN 1 END) AS denials, count(CASE WHEN affirmed AND c.voice <> 'RUMOURED' THEN 1 END) AS assertions
WHERE origins > 0
RETURN
  relation, origins, CASE WHEN denials > 0 THEN 'DISPUTED' WHEN assertions = 0 THEN 'ALLEGED' ELSE 'ASSERTED' END AS status, claims
ORDER BY relation;
