// The relations of some entities, of given types, with the claims of each, in one statement. Each relation is one row. `near`
// holds the ids of the given entities from which it may be walked; a symmetric relation may be walked both ways.
// RELATION_TYPES is replaced by all types of the vocabulary, and by those of plans and of what was withdrawn, which name their predicate in a
// property: A|B|C|EXPECTED|WITHDRAWN. With types in the pattern, Neo4j skips the claims that point at an entity; types in a parameter are
// compared only after all relationships have been read. At most `limit` steps from an
// entity to a relation are read. Claims are found by index, those of plans too. `derive/claims` stores the days and root origins.
// `rivals` are the claims of other propositions that a claim of the relation (`of`) contradicts over FACT.
// Parameters: ids, types, symmetric, outward, inward, limit. Returns: id, type, from, to, occasion, near, evidence, rivals of each.
UNWIND $ids AS nearId
MATCH (near:Entity {id: nearId})
CALL (near) {
  MATCH (near)-[r:RELATION_TYPES]->()
  WHERE
    (type(r) IN $types OR r.predicate IN $types) AND
    ($outward OR type(r) IN $symmetric OR r.predicate IN $symmetric)
  RETURN r
  UNION
  MATCH (near)<-[r:RELATION_TYPES]-()
  WHERE
    (type(r) IN $types OR r.predicate IN $types) AND
    ($inward OR type(r) IN $symmetric OR r.predicate IN $symmetric)
  RETURN r
}
WITH near, r
WHERE r.claims IS NOT NULL
WITH near, r
LIMIT toInteger($limit)
WITH r, startNode(r) AS from, endNode(r) AS to, collect(near.id) AS near
OPTIONAL MATCH (occasion:Entity {id: r.occasion})
RETURN
  r.id AS id, coalesce(r.predicate, type(r)) AS type,
  from {.id, .name, .nameAr, .names, .aliases, .kind, .note, labels: labels(from)} AS from,
  to {.id, .name, .nameAr, .names, .aliases, .kind, .note, labels: labels(to)} AS to,
  occasion {.id, .name, .nameAr, .names, .aliases, .kind, .note, labels: labels(occasion)} AS occasion,
  near,
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
