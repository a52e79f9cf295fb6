// Writes relations: one for each subject, predicate, object and occasion with at least one affirmed claim of mode ACTUAL. Origins
// are the root origins of these claims: a claim that repeats another has that claim's origin. The four bounds are the hull of the
// affirmed claims, for display only: conditions on time are evaluated claim by claim.
// Parameters: relations (id, type, from, to, occasion). Returns: nothing.
UNWIND $relations AS key
CALL (key) {
  MATCH (c:Claim {relation: key.id})
  WHERE c.mode = 'ACTUAL'
  WITH c
  ORDER BY c.id
  WITH c, c.polarity = 'AFFIRMED' AS affirmed
  RETURN
    collect(c.id) AS claims,
    count(DISTINCT CASE WHEN affirmed THEN c.rootOrigin END) AS origins,
    count(CASE WHEN affirmed THEN 1 END) AS affirmations,
    count(CASE WHEN NOT affirmed THEN 1 END) AS denials,
    count(CASE WHEN affirmed AND c.voice <> 'RUMOURED' THEN 1 END) AS assertions,
    min(CASE WHEN affirmed THEN coalesce(c.startEarliest, date('-9999-01-01')) END) AS startEarliest,
    min(CASE WHEN affirmed THEN c.startLatest END) AS startLatest,
    max(CASE WHEN affirmed THEN c.endEarliest END) AS endEarliest,
    max(CASE WHEN affirmed THEN coalesce(c.endLatest, date('9999-12-31')) END) AS endLatest
}
WITH * WHERE affirmations > 0
MATCH (from:Entity {id: key.from})
MATCH (to:Entity {id: key.to})
CREATE (from)-[r:$(key.type)]->(to)
SET
  r.id = key.id,
  r.occasion = key.occasion,
  r.claims = claims,
  r.origins = origins,
  r.status = CASE WHEN denials > 0 THEN 'DISPUTED' WHEN assertions = 0 THEN 'ALLEGED' ELSE 'ASSERTED' END,
  r.startEarliest = nullif(startEarliest, date('-9999-01-01')),
  r.startLatest = startLatest,
  r.endEarliest = endEarliest,
  r.endLatest = nullif(endLatest, date('9999-12-31'));
