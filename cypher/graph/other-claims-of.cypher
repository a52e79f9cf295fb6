// Claims that draw no relation, by subject, object or occasion: planned, hypothetical, about a claim, without an object, or
// a denial of what nobody affirms. No more than `limit`; `types` null asks for all predicates. Days count from
// 1970-01-01; `origin` is that of the claim which a claim repeats, if it does.
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
    startEarliest: duration.inDays(date('1970-01-01'), c.startEarliest).days,
    startLatest: duration.inDays(date('1970-01-01'), c.startLatest).days,
    endEarliest: duration.inDays(date('1970-01-01'), c.endEarliest).days,
    endLatest: duration.inDays(date('1970-01-01'), c.endLatest).days,
    origin: coalesce(
      COLLECT {
        MATCH (c)-[:REPEATS*]->(root WHERE NOT EXISTS { (root)-[:REPEATS]->() })
        RETURN root.origin AS origin ORDER BY origin LIMIT 1
      }[0],
      c.origin
    ),
    documents: COLLECT {
      MATCH (c)-[:REPORTED_IN]->(d:Document)
      RETURN DISTINCT {
        id: d.id,
        publishedEarliest: duration.inDays(date('1970-01-01'), d.publishedEarliest).days,
        publishedLatest: duration.inDays(date('1970-01-01'), d.publishedLatest).days
      }
    },
    speakers: COLLECT { MATCH (c)-[:ATTRIBUTED_TO]->(a:Entity) RETURN DISTINCT a.id }
  } AS claim,
  c.predicate AS predicate,
  head([(c)-[:SUBJECT]->(s:Entity) | s {.id, .name, .nameAr, .aliases, .kind, .note, labels: labels(s)}]) AS subject,
  head([(c)-[:OBJECT]->(o:Entity) | o {.id, .name, .nameAr, .aliases, .kind, .note, labels: labels(o)}]) AS object,
  head([(c)-[:ABOUT]->(o:Entity) | o {.id, .name, .nameAr, .aliases, .kind, .note, labels: labels(o)}]) AS occasion;
