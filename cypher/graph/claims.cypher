// All claims, in the order of their ids; days count from 1970-01-01. `other` holds what only a claim that draws no
// relation is asked for; `origin` is that of the claim which this one repeats, if it does.
// Parameters: none. Returns: id, relation, actual, affirmed, voice, four bounds, origin, documents, speakers, other of each.
WITH date('1970-01-01') AS epoch
MATCH (c:Claim)
RETURN
  c.id AS id, c.relation AS relation, c.mode = 'ACTUAL' AS actual, c.polarity = 'AFFIRMED' AS affirmed, c.voice AS voice,
  duration.inDays(epoch, c.startEarliest).days AS startEarliest,
  duration.inDays(epoch, c.startLatest).days AS startLatest,
  duration.inDays(epoch, c.endEarliest).days AS endEarliest,
  duration.inDays(epoch, c.endLatest).days AS endLatest,
  coalesce(
    COLLECT {
      MATCH (c)-[:REPEATS*]->(root WHERE NOT EXISTS { (root)-[:REPEATS]->() })
      RETURN root.origin AS origin ORDER BY origin LIMIT 1
    }[0],
    c.origin
  ) AS origin,
  COLLECT { MATCH (c)-[:REPORTED_IN]->(d:Document) RETURN DISTINCT d.id } AS documents,
  COLLECT { MATCH (c)-[step:ATTRIBUTED_TO]->(a:Entity) RETURN a.id ORDER BY step.position DESC, a.id } AS speakers,
  size(COLLECT {
    MATCH (c)-[step:ATTRIBUTED_TO]->(a:Entity)
    WHERE NOT EXISTS { MATCH (c)-[later:ATTRIBUTED_TO]->() WHERE later.position > step.position }
    RETURN a
  }) AS originators,
  {
    predicate: c.predicate,
    subject: head([(c)-[:SUBJECT]->(e) | e.id]),
    object: head([(c)-[:OBJECT]->(e) | e.id]),
    occasion: head([(c)-[:ABOUT]->(e) | e.id])
  } AS other
ORDER BY id;
