// Contradictions that follow from two claims of one relation and mode, for pairs without a curated contradiction:
// - denied: one claim denies what the other affirms, and the two are not apart in time;
// - figures: both claims affirm the relation, and their figures do not overlap (an approximate figure is widened by a tenth). The
//   figures have one measure, unit and role, the claims have the same places, and one occasion or times that overlap. Figures of
//   role PART are left out. The places are collected last: within the pattern, Neo4j plans them again for each candidate of the
//   plan, which takes three times as long;
// - dates: both claims affirm one act of one occasion, on days that cannot be the same. A claim without `when` is dated by its saying:
//   the act had ended by that day.
// An open side of a claim sets nothing apart: until when 2014/.. lasted is unknown, so it may last in 2020 (see derive/claims).
// A succession, a state before and after a change, and a part and its whole are no contradictions.
// Parameters: relations (ids). Returns: nothing.
UNWIND $relations AS key
CALL (key) {
  MATCH (:Claim {relation: key})-[old:CONTRADICTS {by: 'RULE'}]-()
  WITH DISTINCT old
  DELETE old
}
CALL (key) {
  MATCH (a:Claim {relation: key, polarity: 'AFFIRMED'})
  MATCH (b:Claim {relation: key, polarity: 'NEGATED'})
  WHERE a.mode = b.mode AND coalesce(a.firstDay <= b.lastDay, true) AND coalesce(b.firstDay <= a.lastDay, true)
  RETURN
    a, b, 'denied' AS rule, 'One denies what the other affirms, of the same time.' AS reason,
    'ينفي أحدهما ما يثبته الآخر عن الزمن نفسه.' AS reasonAr
UNION
  MATCH (a:Claim {relation: key, polarity: 'AFFIRMED'})-[:QUANTITY]->(p:Quantity)
  MATCH (b:Claim {relation: key, polarity: 'AFFIRMED'})-[:QUANTITY]->(q:Quantity)
  WHERE
    a.id < b.id AND a.mode = b.mode AND p.measure = q.measure AND p.unit = q.unit AND p.role = q.role AND p.role <> 'PART'
  WITH a, b, p, q,
    CASE WHEN p.approximate THEN 0.1 ELSE 0.0 END AS pWider, CASE WHEN q.approximate THEN 0.1 ELSE 0.0 END AS qWider
  WHERE
    (
      p.high + abs(p.high) * pWider < q.low - abs(q.low) * qWider OR
      q.high + abs(q.high) * qWider < p.low - abs(p.low) * pWider
    ) AND
    (
      EXISTS { (a)-[:ABOUT]->() } OR
      (coalesce(a.firstDay <= b.lastDay, true) AND coalesce(b.firstDay <= a.lastDay, true))
    )
  WITH a, b, p, q,
    COLLECT { MATCH (a)-[:PARTICIPANT {role: 'PLACE'}]->(e) RETURN e.id AS id ORDER BY id } AS aPlaces,
    COLLECT { MATCH (b)-[:PARTICIPANT {role: 'PLACE'}]->(e) RETURN e.id AS id ORDER BY id } AS bPlaces
  WHERE aPlaces = bPlaces
  WITH a, b, p, q
  ORDER BY p.position, q.position
  WITH a, b, collect(p.measure + ': ' + toString(p.low) + ' / ' + toString(q.low)) AS figures
  RETURN
    a, b, 'figures' AS rule, 'They give different figures for the same. ' + head(figures) AS reason,
    'يوردان رقمين مختلفين للشيء نفسه. ' + head(figures) AS reasonAr
UNION
  MATCH (a:Claim {relation: key, polarity: 'AFFIRMED', mode: 'ACTUAL'})-[:ABOUT]->()
  MATCH (b:Claim {relation: key, polarity: 'AFFIRMED', mode: 'ACTUAL'})
  WHERE a.id < b.id AND (a.endLatestDay < b.startEarliestDay OR b.endLatestDay < a.startEarliestDay)
  MATCH (:Term {key: 'PREDICATE ' + a.predicate, aspect: 'EVENT'})
  WITH a, b,
    coalesce(a.when, '[..' + toString(a.endLatest) + ']') + ' / ' + coalesce(b.when, '[..' + toString(b.endLatest) + ']') AS days
  RETURN
    a, b, 'dates' AS rule, 'They date the same act differently: ' + days AS reason,
    'يؤرّخان الفعل نفسه بتاريخين مختلفين: ' + days AS reasonAr
}
WITH * WHERE NOT EXISTS { (a)-[:CONTRADICTS {by: 'CURATED'}]-(b) }
MERGE (a)-[r:CONTRADICTS {id: rule + '.' + a.id + '.' + b.id}]->(b)
SET r.by = 'RULE', r.reason = reason, r.reasonAr = reasonAr;
