// The rows of `graph/claims-without-subject` for some claims.
// Parameters: changed (a map with claims as ids). Returns: subject (null), node, id, words, origin, startEarliest, startLatest, endEarliest, endLatest, few of each.
UNWIND $changed.claims AS claimId
MATCH (claim:Claim {id: claimId})
WHERE NOT EXISTS { (claim)-[:SUBJECT]->() } AND claim.rootOrigin IS NOT NULL
WITH
  toFloat(id(claim)) AS node,
  claim {
    .id, .predicate, .mode, .polarity, .voice, .tier, .rootOrigin, .dossier, .startEarliestDay, .startLatestDay, .endEarliestDay,
    .endLatestDay, .withdrawnEarliestDay, .withdrawnLatestDay, .startDrawnDay, .endDrawnDay
  } AS c
WITH
  null AS subject, [node] AS node, [c.id] AS id,
  [c.predicate + ' ' + c.mode + ' ' + c.polarity + ' ' + c.voice + ' ' + coalesce(c.tier, 'CODED') + ' ' + c.dossier] AS words,
  [c.rootOrigin] AS origin,
  [toFloat(coalesce(c.startEarliestDay, -2147483648))] AS startEarliest,
  [toFloat(coalesce(c.startLatestDay, -2147483648))] AS startLatest,
  [toFloat(coalesce(c.endEarliestDay, -2147483648))] AS endEarliest,
  [toFloat(coalesce(c.endLatestDay, -2147483648))] AS endLatest,
  [[
    node,
    toFloat(coalesce(c.withdrawnEarliestDay, -2147483648)),
    toFloat(coalesce(c.withdrawnLatestDay, -2147483648)),
    toFloat(coalesce(c.startDrawnDay, -2147483648)),
    toFloat(coalesce(c.endDrawnDay, -2147483648))
  ]] AS few
RETURN subject, node, id, words, origin, startEarliest, startLatest, endEarliest, endLatest, few;
