// Claims that give no relation, by subject, object or occasion. Such a claim is planned or hypothetical, is about a claim, has no
// object, or denies a relation that no claim affirms. At most `limit` claims are read. If `types` is null, all predicates are
// read. `derive/claims` stores the days and root origins.
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
