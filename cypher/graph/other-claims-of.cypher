// Claims that draw no relation, by subject, object or occasion: planned, hypothetical, about a claim, without an object, or
// a denial of what nobody affirms. No more than `limit`; `types` null asks for all predicates. Days and
// origins are those that `derive/claims` stores.
// Parameters: ids, types, limit. Returns: claim, predicate, subject, object, occasion of each.
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:SUBJECT|OBJECT|ABOUT]-(c:Claim)
WITH DISTINCT c
WHERE
  ($types IS NULL OR c.predicate IN $types) AND
  (c.relation IS NULL OR c.mode <> 'ACTUAL' OR
   NOT EXISTS {
     MATCH (affirming:Claim {relation: c.relation})
     WHERE affirming.mode = 'ACTUAL' AND affirming.polarity = 'AFFIRMED'
   })
WITH c
LIMIT toInteger($limit)
RETURN
  {
    id: c.id, affirmed: c.polarity = 'AFFIRMED', voice: c.voice,
    startEarliest: c.startEarliestDay,
    startLatest: c.startLatestDay,
    endEarliest: c.endEarliestDay,
    endLatest: c.endLatestDay,
    origin: c.rootOrigin,
    documents: COLLECT {
      MATCH (c)-[:REPORTED_IN]->(d:Document)
      RETURN DISTINCT {
        id: d.id,
        publishedEarliest: d.publishedEarliestDay,
        publishedLatest: d.publishedLatestDay
      }
    },
    speakers: COLLECT { MATCH (c)-[:ATTRIBUTED_TO]->(a:Entity) RETURN DISTINCT a.id }
  } AS claim,
  c.predicate AS predicate,
  head([(c)-[:SUBJECT]->(s:Entity) | s {.id, .name, .nameAr, .aliases, .kind, .note, labels: labels(s)}]) AS subject,
  head([(c)-[:OBJECT]->(o:Entity) | o {.id, .name, .nameAr, .aliases, .kind, .note, labels: labels(o)}]) AS object,
  head([(c)-[:ABOUT]->(o:Entity) | o {.id, .name, .nameAr, .aliases, .kind, .note, labels: labels(o)}]) AS occasion;
