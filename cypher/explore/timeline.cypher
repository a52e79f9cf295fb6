// What happened to an entity, according to the claims, in the order of the first known day? The rows are its relations and those
// of which it is the occasion; claims that give no relation (plans, possibilities, denials of relations that no claim affirms);
// claims in which it is only a participant; and the events of all these, with the hull of their bounds. A date marked `?`, `~` or
// `%` is sorted by the day that is written (startDrawn, endDrawn).
// Parameters: of (id of an entity). Returns: day, kind, id, startEarliest, startLatest, endEarliest, endLatest of each; without any day last.
//
// :param of => 'mustafa-al-kadhimi'
WITH date({year: -10000, month: 1, day: 1}) AS ever, date({year: 10000, month: 12, day: 31}) AS never
MATCH (e:Entity {id: $of})
CALL (e) {
  MATCH (e)-[r]-(:Entity)
  WHERE r.claims IS NOT NULL AND NOT type(r) IN ['EXPECTED', 'WITHDRAWN']
  WITH DISTINCT r
  RETURN {
    kind: 'RELATION', id: r.id, parties: [startNode(r).id, endNode(r).id, r.occasion], startEarliest: r.startEarliest,
    startLatest: r.startLatest, endEarliest: r.endEarliest, endLatest: r.endLatest, startDrawn: r.startDrawn,
    endDrawn: r.endDrawn
  } AS item
  UNION
  MATCH (e)<-[:ABOUT]-(c:Claim)
  WHERE c.relation IS NOT NULL AND c.mode = 'ACTUAL' AND c.polarity = 'AFFIRMED' AND NOT coalesce(c.withdrawnLatest <= date(), false)
  MATCH (c)-[:SUBJECT]->(:Entity)-[r]-(:Entity)<-[:OBJECT]-(c)
  WHERE r.id = c.relation
  WITH DISTINCT r
  RETURN {
    kind: 'RELATION', id: r.id, parties: [startNode(r).id, endNode(r).id, r.occasion], startEarliest: r.startEarliest,
    startLatest: r.startLatest, endEarliest: r.endEarliest, endLatest: r.endLatest, startDrawn: r.startDrawn,
    endDrawn: r.endDrawn
  } AS item
  UNION
  MATCH (e)<-[:PARTICIPANT]-(c:Claim)
  WHERE NOT coalesce(c.withdrawnLatest <= date(), false) AND NOT EXISTS { (c)-[:SUBJECT|OBJECT|ABOUT]->(e) }
  WITH DISTINCT c
  RETURN {
    kind: 'CLAIM', id: c.id, parties: [(c)-[:SUBJECT|OBJECT|ABOUT]->(party) | party.id], startEarliest: c.startEarliest,
    startLatest: c.startLatest, endEarliest: c.endEarliest, endLatest: c.endLatest, startDrawn: c.startDrawn,
    endDrawn: c.endDrawn
  } AS item
  UNION
  MATCH (e)<-[:SUBJECT|OBJECT|ABOUT]-(c:Claim)
  WITH DISTINCT c
  WHERE
    NOT coalesce(c.withdrawnLatest <= date(), false) AND
    (
      c.relation IS NULL OR
      c.mode <> 'ACTUAL' OR
      NOT EXISTS {
        MATCH (other:Claim {relation: c.relation})
        WHERE
          other.mode = 'ACTUAL' AND other.polarity = 'AFFIRMED' AND
          NOT coalesce(other.withdrawnLatest <= date(), false)
      }
    )
  RETURN {
    kind: 'CLAIM', id: c.id, parties: [(c)-[:SUBJECT|OBJECT|ABOUT]->(party) | party.id], startEarliest: c.startEarliest,
    startLatest: c.startLatest, endEarliest: c.endEarliest, endLatest: c.endLatest, startDrawn: c.startDrawn,
    endDrawn: c.endDrawn
  } AS item
}
WITH ever, never, collect(item) AS items
CALL (ever, never, items) {
  UNWIND items AS item
  RETURN item
  UNION ALL
  UNWIND items AS item
  UNWIND item.parties AS party
  MATCH (event:Event {id: party})
  WITH DISTINCT ever, never, event, item
  WITH
    event,
    min(coalesce(item.startEarliest, ever)) AS startEarliest, min(item.startLatest) AS startLatest,
    max(item.endEarliest) AS endEarliest, max(coalesce(item.endLatest, never)) AS endLatest,
    CASE WHEN count(item.startDrawn) > 0 THEN min(coalesce(item.startDrawn, item.startEarliest)) END AS startDrawn,
    CASE WHEN count(item.endDrawn) > 0 THEN max(coalesce(item.endDrawn, item.endLatest)) END AS endDrawn, ever, never
  RETURN event {
    kind: 'EVENT', .id, startEarliest: nullif(startEarliest, ever), startLatest: startLatest, endEarliest: endEarliest,
    endLatest: nullif(endLatest, never), startDrawn: startDrawn, endDrawn: endDrawn
  } AS item
}
RETURN
  coalesce(
    item.startDrawn, item.startEarliest, item.startLatest, item.endEarliest, item.endDrawn, item.endLatest
  ) AS day, item.kind AS kind, item.id AS id,
  item.startEarliest AS startEarliest, item.startLatest AS startLatest, item.endEarliest AS endEarliest, item.endLatest AS endLatest
ORDER BY day, CASE kind WHEN 'EVENT' THEN 0 WHEN 'RELATION' THEN 1 ELSE 2 END, id;
