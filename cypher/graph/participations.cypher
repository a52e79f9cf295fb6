// Claims with one of these entities as a participant, and none of them as subject, object or occasion, with the roles of these
// entities. `relation` is the id of the relation that the claim affirms or denies, if a claim affirms it and both are of the modes `drawing`; else null. At most `limit`
// claims are read. If `types` is null, all predicates are read. `derive/claims` stores the days and root origins.
// Parameters: ids, types, drawing, limit. Returns: claim, predicate, subject, object, occasion, relation, roles of each.
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[part:PARTICIPANT]-(c:Claim)
WHERE
  ($types IS NULL OR c.predicate IN $types) AND
  NOT EXISTS { MATCH (c)-[:SUBJECT|OBJECT|ABOUT]->(named:Entity) WHERE named.id IN $ids }
WITH c, collect(DISTINCT part.role) AS roles
LIMIT toInteger($limit)
CALL (c) {
  OPTIONAL MATCH (affirming:Claim {relation: c.relation})
  WHERE c.mode IN $drawing AND affirming.mode IN $drawing AND affirming.polarity = 'AFFIRMED'
  WITH affirming
  LIMIT 1
  RETURN affirming.relation AS relation
}
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
  relation,
  roles;
