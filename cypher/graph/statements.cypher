// Claims with one of some entities as subject, object or occasion, claims that state one of some relations, and claims whose content is
// such a claim. At most `limit` claims are read. `derive/claims` stores the days and root origins.
// Parameters: ids (of entities), relations (ids), limit. Returns: claim, predicate, subject, object, occasion, participants, actors,
// content (affirmed, predicate, subject, object, occasion) of each.
CALL () {
  UNWIND $ids AS id
  MATCH (:Entity {id: id})<-[:SUBJECT|OBJECT|ABOUT]-(c:Claim)
  RETURN c
  UNION
  UNWIND $relations AS id
  MATCH (c:Claim {relation: id})
  RETURN c
}
CALL (c) {
  RETURN c AS stated
  UNION
  MATCH (c)<-[:CONTENT]-(commenting:Claim)
  RETURN commenting AS stated
}
WITH DISTINCT stated AS c
LIMIT toInteger($limit)
OPTIONAL MATCH (c)-[:CONTENT]->(content:Claim)
RETURN
  {
    id: c.id, affirmed: c.polarity = 'AFFIRMED', voice: c.voice, mode: c.mode, tier: c.tier, dossier: c.dossier,
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
  head([(c)-[:SUBJECT]->(e:Entity) | e {.id, .name, .nameAr, .names, .aliases, .kind, .note, labels: labels(e)}]) AS subject,
  head([(c)-[:OBJECT]->(e:Entity) | e {.id, .name, .nameAr, .names, .aliases, .kind, .note, labels: labels(e)}]) AS object,
  head([(c)-[:ABOUT]->(e:Entity) | e {.id, .name, .nameAr, .names, .aliases, .kind, .note, labels: labels(e)}]) AS occasion,
  COLLECT {
    MATCH (c)-[:PARTICIPANT]->(e:Entity)
    RETURN DISTINCT e {.id, .name, .nameAr, .names, .aliases, .kind, .note, labels: labels(e)}
  } AS participants,
  COLLECT {
    MATCH (c)-[step:ATTRIBUTED_TO]->(e:Entity)
    RETURN {
      position: coalesce(step.position, 0),
      actor: e {.id, .name, .nameAr, .names, .aliases, .kind, .note, labels: labels(e)}
    }
  } AS actors,
  CASE WHEN content IS NOT NULL THEN {
    affirmed: content.polarity = 'AFFIRMED',
    predicate: content.predicate,
    subject: head([(content)-[:SUBJECT]->(e:Entity) | e {.id, .name, .nameAr, .names, .aliases, .kind, .note, labels: labels(e)}]),
    object: head([(content)-[:OBJECT]->(e:Entity) | e {.id, .name, .nameAr, .names, .aliases, .kind, .note, labels: labels(e)}]),
    occasion: head([(content)-[:ABOUT]->(e:Entity) | e {.id, .name, .nameAr, .names, .aliases, .kind, .note, labels: labels(e)}])
  } END AS content;
