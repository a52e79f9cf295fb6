// Relations by their ids, in the form of `graph/expand`, with `near` empty. A relation is found from a claim that affirms it, because
// its type is not known. RELATION_TYPES is replaced by all types of the vocabulary, and by those of plans and of what was withdrawn.
// Parameters: ids. Returns: id, type, from, to, occasion, near, evidence, rivals of each.
UNWIND $ids AS id
CALL (id) {
  MATCH (affirming:Claim {relation: id})
  WHERE affirming.mode <> 'HYPOTHETICAL' AND affirming.polarity = 'AFFIRMED'
  RETURN affirming
  LIMIT 1
}
MATCH (affirming)-[:SUBJECT]->(subject:Entity)-[r:RELATION_TYPES]-(object:Entity)<-[:OBJECT]-(affirming)
WHERE r.id = id
WITH DISTINCT r, startNode(r) AS from, endNode(r) AS to
OPTIONAL MATCH (occasion:Entity {id: r.occasion})
RETURN
  r.id AS id, coalesce(r.predicate, type(r)) AS type,
  from {.id, .name, .nameAr, .names, .aliases, .kind, .note, labels: labels(from)} AS from,
  to {.id, .name, .nameAr, .names, .aliases, .kind, .note, labels: labels(to)} AS to,
  occasion {.id, .name, .nameAr, .names, .aliases, .kind, .note, labels: labels(occasion)} AS occasion,
  [] AS near,
  COLLECT {
    MATCH (c:Claim {relation: r.id})
    WHERE c.mode <> 'HYPOTHETICAL'
    RETURN {
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
    }
  } AS evidence,
  COLLECT {
    MATCH (affirming:Claim {relation: r.id, polarity: 'AFFIRMED'})-[:CONTRADICTS {over: 'FACT'}]-(c:Claim)
    WHERE affirming.mode <> 'HYPOTHETICAL' AND coalesce(c.relation, '') <> r.id
    RETURN {
      of: affirming.id, id: c.id, affirmed: c.polarity = 'AFFIRMED', mode: c.mode, voice: c.voice, tier: c.tier, dossier: c.dossier,
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
    }
  } AS rivals;
