// Who met whom, when, on which occasion, and with how many independent origins?
// Parameters: none. Returns: from, to, occasion, startEarliest, endLatest, origins, status, relation of each meeting, the first ones first (a marked date by its written day).
//
// The bounds are the hull of all claims. To find what held on a day, judge claim by claim: see held-possibly.cypher.
MATCH (a:Entity)-[met:MET_WITH]->(b:Entity)
OPTIONAL MATCH (occasion:Entity {id: met.occasion})
RETURN
  a.name AS from, b.name AS to, occasion.name AS occasion,
  met.startEarliest AS startEarliest, met.endLatest AS endLatest, met.origins AS origins, met.status AS status, met.id AS relation
ORDER BY coalesce(met.startDrawn, met.startEarliest), relation;
