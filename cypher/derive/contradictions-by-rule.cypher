// Contradictions that follow from two claims of one relation and mode, for pairs without a curated contradiction of which neither withdraws the
// other (a correction does not contradict what it corrects):
// - denied: one claim denies what the other affirms, and the two are not apart in time. A denial without an object (“nobody claimed
//   it”) denies every object of its subject, predicate and occasion, and also the subject of a symmetric predicate;
// - figures: both claims affirm the relation, and no number lies in both figures (an approximate figure is widened by a tenth). An
//   absent `low` or `high` is an open end, which sets nothing apart; of a figure that is a word both are absent. The figures have one
//   measure, unit and role and are of the same entity, the claims have the same places, and one occasion or times that overlap.
//   Figures of role PART are left out. The places are collected last: within the pattern, Neo4j plans them again for each candidate
//   of the plan, which takes three times as long;
// - dates: both claims affirm one act of one occasion, on days that cannot be the same. A claim without `when` is dated by its saying:
//   the act had ended by that day.
// An open side of a claim sets nothing apart: until when 2014/.. lasted is unknown, so it may last in 2020 (see derive/claims).
// A succession, a state before and after a change, and a part and its whole are no contradictions; nor are two figures of
// what may be, or is wanted (HYPOTHETICAL).
// The hints: Neo4j plans the statement in the first load, when it counts no claims yet, and would compare all claims with all.
// Parameters: relations (ids). Returns: id, from, to, measure and measureAr (its labels), figures, days of those whose reason is to be
// worded (derive/reasons): two quantities, or two dates.
UNWIND $relations AS key
CALL (key) {
  MATCH (a:Claim {relation: key})-[old:CONTRADICTS {by: 'RULE'}]-()
  USING INDEX a:Claim(relation)
  WITH DISTINCT old
  DELETE old
}
CALL (key) {
  MATCH (a:Claim {relation: key, polarity: 'AFFIRMED'})
  USING INDEX a:Claim(relation)
  MATCH (b:Claim {relation: key, polarity: 'NEGATED'})
  USING INDEX b:Claim(relation)
  WHERE a.mode = b.mode AND coalesce(a.firstDay <= b.lastDay, true) AND coalesce(b.firstDay <= a.lastDay, true)
  RETURN
    a, b, 'denied' AS rule, 'FACT' AS over, 'One denies what the other affirms, of the same time.' AS reason,
    'ينفي أحدهما ما يثبته الآخر عن الزمن نفسه.' AS reasonAr, [] AS figures, [] AS days
UNION
  WITH split(key, '@') AS parts, key
  WITH split(parts[0], '.') AS ends, CASE size(parts) WHEN 1 THEN '' ELSE '@' + parts[1] END AS occasion, key
  UNWIND [ends[0]] + CASE
    WHEN ends[0] <> ends[2] AND EXISTS { (:Term {key: 'PREDICATE ' + ends[1], symmetric: true}) } THEN [ends[2]]
    ELSE []
  END AS subject
  MATCH (b:Claim {deniesAll: subject + '.' + ends[1] + occasion})
  USING INDEX b:Claim(deniesAll)
  MATCH (a:Claim {relation: key, polarity: 'AFFIRMED'})
  USING INDEX a:Claim(relation)
  WHERE a.mode = b.mode AND coalesce(a.firstDay <= b.lastDay, true) AND coalesce(b.firstDay <= a.lastDay, true)
  RETURN
    a, b, 'denied' AS rule, 'FACT' AS over, 'One denies of all what the other affirms of one, of the same time.' AS reason,
    'ينفي أحدهما عن الجميع ما يثبته الآخر لواحد، عن الزمن نفسه.' AS reasonAr, [] AS figures, [] AS days
UNION
  MATCH (a:Claim {relation: key, polarity: 'AFFIRMED'})-[:QUANTITY]->(p:Quantity)
  USING INDEX a:Claim(relation)
  MATCH (b:Claim {relation: key, polarity: 'AFFIRMED'})-[:QUANTITY]->(q:Quantity)
  USING INDEX b:Claim(relation)
  WHERE
    a.id < b.id AND a.mode = b.mode AND a.mode <> 'HYPOTHETICAL' AND p.measure = q.measure AND p.unit = q.unit AND p.role = q.role AND p.role <> 'PART'
  WITH a, b, p, q,
    CASE WHEN p.approximate THEN 0.1 ELSE 0.0 END AS pWider, CASE WHEN q.approximate THEN 0.1 ELSE 0.0 END AS qWider
  WITH a, b, p, q,
    p.low - abs(p.low) * pWider AS pLow, p.high + abs(p.high) * pWider AS pHigh,
    q.low - abs(q.low) * qWider AS qLow, q.high + abs(q.high) * qWider AS qHigh
  WHERE
    (
      pHigh < qLow OR (pHigh = qLow AND (p.highOpen OR q.lowOpen)) OR
      qHigh < pLow OR (qHigh = pLow AND (q.highOpen OR p.lowOpen))
    ) AND
    (
      EXISTS { (a)-[:ABOUT]->() } OR
      (coalesce(a.firstDay <= b.lastDay, true) AND coalesce(b.firstDay <= a.lastDay, true))
    )
  WITH a, b, p, q,
    COLLECT { MATCH (a)-[:PARTICIPANT {role: 'PLACE'}]->(e) RETURN e.id AS id ORDER BY id } AS aPlaces,
    COLLECT { MATCH (b)-[:PARTICIPANT {role: 'PLACE'}]->(e) RETURN e.id AS id ORDER BY id } AS bPlaces,
    COLLECT { MATCH (p)-[:OF]->(e) RETURN e.id } AS pOf, COLLECT { MATCH (q)-[:OF]->(e) RETURN e.id } AS qOf
  WHERE aPlaces = bPlaces AND pOf = qOf
  WITH a, b, p, q
  ORDER BY p.position, q.position
  WITH a, b, head(collect([p, q])) AS figures
  RETURN a, b, 'figures' AS rule, 'AMOUNT' AS over, null AS reason, null AS reasonAr, figures, [] AS days
UNION
  MATCH (a:Claim {relation: key, polarity: 'AFFIRMED', mode: 'ACTUAL'})-[:ABOUT]->()
  USING INDEX a:Claim(relation)
  MATCH (b:Claim {relation: key, polarity: 'AFFIRMED', mode: 'ACTUAL'})
  USING INDEX b:Claim(relation)
  WHERE a.id < b.id AND (a.endLatestDay < b.startEarliestDay OR b.endLatestDay < a.startEarliestDay)
  MATCH (:Term {key: 'PREDICATE ' + a.predicate, aspect: 'EVENT'})
  RETURN
    a, b, 'dates' AS rule, 'TIME' AS over, null AS reason, null AS reasonAr, [] AS figures,
    [c IN [a, b] | coalesce(c.when, '[..' + toString(c.endLatest) + ']')] AS days
}
WITH *
WHERE
  NOT EXISTS { (a)-[:CONTRADICTS {by: 'CURATED'}]-(b) } AND
  NOT EXISTS { (a)-[:WITHDRAWS]-(b) }
MERGE (a)-[r:CONTRADICTS {id: rule + '.' + a.id + '.' + b.id}]->(b)
SET r.by = 'RULE', r.over = over, r.reason = reason, r.reasonAr = reasonAr
WITH a, b, r, figures, days, reason
WHERE reason IS NULL
OPTIONAL MATCH (t:Term {key: 'MEASURE ' + head(figures).measure})
RETURN
  r.id AS id, a.id AS from, b.id AS to, t.label AS measure, coalesce(t.labelAr, t.label) AS measureAr,
  [q IN figures | properties(q)] AS figures, days;
