// The rows of `graph/claims` for some claims.
// Parameters: changed (a map with claims as ids). Returns: subject, node, id, words, origin, startEarliest, startLatest, endEarliest, endLatest, few of each.
UNWIND $changed.claims AS claimId
MATCH (changed:Claim {id: claimId})-[:SUBJECT]->(e:Entity)
WITH e, collect(changed) AS claims
CALL (e, claims) {
  UNWIND claims AS claim
  WITH
    toFloat(id(claim)) AS node,
    claim {
      .id, .predicate, .mode, .polarity, .voice, .tier, .rootOrigin, .dossier, .startEarliestDay, .startLatestDay, .endEarliestDay,
      .endLatestDay, .withdrawnEarliestDay, .withdrawnLatestDay, .startDrawnDay, .endDrawnDay
    } AS c
  RETURN
    collect(node) AS node, collect(c.id) AS id,
    collect(
      c.predicate + ' ' + c.mode + ' ' + c.polarity + ' ' + c.voice + ' ' + coalesce(c.tier, 'CODED') + ' ' + c.dossier
    ) AS words,
    collect(c.rootOrigin) AS origin,
    collect(toFloat(coalesce(c.startEarliestDay, -2147483648))) AS startEarliest,
    collect(toFloat(coalesce(c.startLatestDay, -2147483648))) AS startLatest,
    collect(toFloat(coalesce(c.endEarliestDay, -2147483648))) AS endEarliest,
    collect(toFloat(coalesce(c.endLatestDay, -2147483648))) AS endLatest,
    collect(
      CASE
        WHEN coalesce(c.withdrawnEarliestDay, c.withdrawnLatestDay, c.startDrawnDay, c.endDrawnDay) IS NOT NULL THEN [
          node,
          toFloat(coalesce(c.withdrawnEarliestDay, -2147483648)),
          toFloat(coalesce(c.withdrawnLatestDay, -2147483648)),
          toFloat(coalesce(c.startDrawnDay, -2147483648)),
          toFloat(coalesce(c.endDrawnDay, -2147483648))
        ]
      END
    ) AS few
}
WITH *
WHERE size(node) > 0
RETURN toFloat(id(e)) AS subject, node, id, words, origin, startEarliest, startLatest, endEarliest, endLatest, few;
