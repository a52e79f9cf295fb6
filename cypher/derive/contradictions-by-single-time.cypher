// Contradictions of two claims that date differently what happens to a subject only once: predicates without object that the
// vocabulary calls `exclusive`, such as BORN. Both claims affirm it as ACTUAL, on days that cannot be the same. Pairs with a curated
// contradiction, and pairs of which one withdraws the other, are left out. Such claims have no relation, so that `derive/contradictions-by-rule`
// does not see them.
// Parameters: ids (of the claims that a load touched). Returns: id, from, to, figures (none), days: the reason is to be worded
// (derive/reasons).
UNWIND $ids AS id
MATCH (c:Claim {id: id})
CALL (c) {
  MATCH (c)-[old:CONTRADICTS {by: 'RULE'}]-()
  WHERE old.id STARTS WITH 'once.'
  DELETE old
}
WITH c
WHERE c.relation IS NULL AND c.polarity = 'AFFIRMED' AND c.mode = 'ACTUAL'
MATCH (t:Term {key: 'PREDICATE ' + c.predicate, exclusive: true})
WHERE t.range = []
MATCH
  (c)-[:SUBJECT]->()<-[:SUBJECT]-
  (other:Claim {predicate: c.predicate, polarity: 'AFFIRMED', mode: 'ACTUAL'} WHERE other.relation IS NULL)
WHERE
  c <> other AND
  (c.endLatestDay < other.startEarliestDay OR other.endLatestDay < c.startEarliestDay) AND
  NOT EXISTS { (c)-[:CONTENT]->() } AND
  NOT EXISTS { (other)-[:CONTENT]->() } AND
  NOT EXISTS { (c)-[:CONTRADICTS {by: 'CURATED'}]-(other) } AND
  NOT EXISTS { (c)-[:WITHDRAWS]-(other) }
WITH CASE WHEN c.id < other.id THEN {first: c, second: other} ELSE {first: other, second: c} END AS pair
WITH DISTINCT pair.first AS a, pair.second AS b
MERGE (a)-[r:CONTRADICTS {id: 'once.' + a.id + '.' + b.id}]->(b)
SET r.by = 'RULE', r.over = 'TIME', r.reason = null, r.reasonAr = null
RETURN
  r.id AS id, a.id AS from, b.id AS to, [] AS figures,
  [c IN [a, b] | coalesce(c.when, '[..' + toString(c.endLatest) + ']')] AS days;
