// All claims by their subject, in columns: lists of one length. `node` and `subject` are node ids, valid within one build of a
// snapshot. Days count from 1970-01-01; an absent day is -2147483648. `graph/claim-…` read speakers, documents, objects and
// occasions. The map projection reads all properties at once: Neo4j would search for each single property again.
// `words` holds predicate, mode, polarity, voice, tier and dossier of a claim, with blanks between them: the driver reads one text sooner
// than six. `few` holds what few claims have: node, withdrawnEarliest, withdrawnLatest, startDrawn and endDrawn of each of
// them. Numbers are floats: from an integer, the driver makes an object first.
// Parameters: none. Returns: subject, node, id, words, origin, startEarliest, startLatest, endEarliest, endLatest, few of each.
MATCH (e:Entity)
CALL (e) {
  MATCH (e)<-[:SUBJECT]-(claim:Claim)
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
