// All claims by their subject, in columns: lists of one length. `node` and `subject` are node ids, valid within one build of a
// snapshot. Days count from 1970-01-01; an absent day is -2147483648. `graph/claim-…` read speakers, documents, objects and
// occasions. The map projection reads all properties at once: Neo4j would search for each single property again.
// Parameters: none. Returns: subject, node, id, predicate, mode, affirmed, voice, tier, origin, dossier, withdrawnEarliest, withdrawnLatest, startEarliest, startLatest,
// endEarliest, endLatest, startDrawn, endDrawn of each.
MATCH (e:Entity)
CALL (e) {
  MATCH (e)<-[:SUBJECT]-(claim:Claim)
  WITH
    id(claim) AS node,
    claim {
      .id, .predicate, .mode, .polarity, .voice, .tier, .rootOrigin, .dossier, .startEarliestDay, .startLatestDay, .endEarliestDay,
      .endLatestDay, .withdrawnEarliestDay, .withdrawnLatestDay, .startDrawnDay, .endDrawnDay
    } AS c
  RETURN
    collect(node) AS node, collect(c.id) AS id, collect(c.predicate) AS predicate, collect(c.mode) AS mode,
    collect(c.polarity = 'AFFIRMED') AS affirmed, collect(c.voice) AS voice,
    collect(coalesce(c.tier, 'CODED')) AS tier, collect(c.rootOrigin) AS origin,
    collect(c.dossier) AS dossier,
    collect(coalesce(c.withdrawnEarliestDay, -2147483648)) AS withdrawnEarliest,
    collect(coalesce(c.withdrawnLatestDay, -2147483648)) AS withdrawnLatest,
    collect(coalesce(c.startEarliestDay, -2147483648)) AS startEarliest,
    collect(coalesce(c.startLatestDay, -2147483648)) AS startLatest,
    collect(coalesce(c.endEarliestDay, -2147483648)) AS endEarliest,
    collect(coalesce(c.endLatestDay, -2147483648)) AS endLatest,
    collect(coalesce(c.startDrawnDay, -2147483648)) AS startDrawn,
    collect(coalesce(c.endDrawnDay, -2147483648)) AS endDrawn
}
WITH *
WHERE size(node) > 0
RETURN
  id(e) AS subject, node, id, predicate, mode, affirmed, voice, tier, origin, dossier, withdrawnEarliest, withdrawnLatest, startEarliest, startLatest,
  endEarliest, endLatest, startDrawn, endDrawn;
