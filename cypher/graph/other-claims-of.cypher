// Claims that give no relation, by subject, object or occasion. Such a claim is of none of the modes `drawing`, is about a claim, lacks an
// end, or denies a relation that no claim affirms. Also the claims that deny a relation which a claim affirms, which may be withdrawn:
// their `relation` is its id, else null. At most `limit` claims are read. If `types` is null, all predicates are read.
// `derive/claims` stores the days and root origins.
// Parameters: ids, types, drawing, limit. Returns: claim, predicate, subject, object, occasion, relation of each.
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[:SUBJECT|OBJECT|ABOUT]-(c:Claim)
WHERE $types IS NULL OR c.predicate IN $types
WITH DISTINCT c
CALL (c) {
  OPTIONAL MATCH (affirming:Claim {relation: c.relation})
  WHERE c.mode IN $drawing AND affirming.mode IN $drawing AND affirming.polarity = 'AFFIRMED'
  WITH affirming
  LIMIT 1
  RETURN affirming.relation AS relation
}
WITH c, relation
WHERE relation IS NULL OR c.polarity = 'NEGATED'
WITH c, relation
LIMIT toInteger($limit)
RETURN
  {
    id: c.id, affirmed: c.polarity = 'AFFIRMED', mode: c.mode, voice: c.voice, tier: c.tier, dossier: c.dossier,
    withdrawnEarliest: c.withdrawnEarliestDay,
    withdrawnLatest: c.withdrawnLatestDay,
    startEarliest: c.startEarliestDay,
    startLatest: c.startLatestDay,
    endEarliest: c.endEarliestDay,
    endLatest: c.endLatestDay,
    startDrawn: c.startDrawnDay,
    endDrawn: c.endDrawnDay,
    origin: c.rootOrigin,
    documents: COLLECT {
      MATCH (c)-[:REPORTED_IN]->(d:Document)
      RETURN DISTINCT {
        id: d.id,
        publishedEarliest: d.publishedEarliestDay,
        publishedLatest: d.publishedLatestDay
      }
    },
    speakers: COLLECT {
      MATCH (c)-[step:ATTRIBUTED_TO]->(a:Entity)
      RETURN {
        id: a.id, position: coalesce(step.position, 0), saidEarliest: step.saidEarliestDay, saidLatest: step.saidLatestDay
      }
    }
  } AS claim,
  c.predicate AS predicate,
  head([(c)-[:SUBJECT]->(s:Entity) | s {.id, .name, .nameAr, .names, .aliases, .kind, .note, labels: labels(s)}]) AS subject,
  head([(c)-[:OBJECT]->(o:Entity) | o {.id, .name, .nameAr, .names, .aliases, .kind, .note, labels: labels(o)}]) AS object,
  head([(c)-[:ABOUT]->(o:Entity) | o {.id, .name, .nameAr, .names, .aliases, .kind, .note, labels: labels(o)}]) AS occasion,
  relation;
