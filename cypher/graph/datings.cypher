// The claims that date some Events and Agreements: docs/time.md, "Events". An entity is dated by its claims of `ofObjects` as their
// object, of `ofSubjects` as their subject, and an Event by the claims of `ofOccasions` of which it is the occasion (`end`). At most
// `limit` claims are read. `derive/claims` stores the days and root origins.
// Parameters: ids, ofObjects, ofSubjects, ofOccasions, limit. Returns: entity, end, predicate, claim of each.
UNWIND $ids AS id
MATCH (e:Event|Agreement {id: id})
CALL (e) {
  MATCH (e)<-[:OBJECT]-(c:Claim)
  WHERE c.predicate IN $ofObjects
  RETURN c, 'object' AS end
  UNION
  MATCH (e)<-[:SUBJECT]-(c:Claim)
  WHERE c.predicate IN $ofSubjects
  RETURN c, 'subject' AS end
  UNION
  MATCH (e)<-[:ABOUT]-(c:Claim)
  WHERE e:Event AND c.predicate IN $ofOccasions
  RETURN c, 'occasion' AS end
}
WITH e, c, end
WHERE c.polarity = 'AFFIRMED' AND c.mode IN ['ACTUAL', 'FUTURE']
WITH e, c, end
LIMIT toInteger($limit)
RETURN
  e.id AS entity, end, c.predicate AS predicate,
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
  } AS claim;
