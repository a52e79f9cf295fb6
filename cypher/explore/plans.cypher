// What is planned, and no claim says that it is so? The edge of a plan has the type EXPECTED; `predicate` says what is planned.
// Parameters: none. Returns: from, plan, to (for the drawing), relation, predicate, origins, status, claims of each.
//
// What Cypher cannot do here: walk on from these plans. In the API, `modes` is a field of `through`, which every traversal accepts; it
// also finds the plans for what happened since: then `modes: [FUTURE]` judges the relation by its plans alone.
MATCH (from:Entity)-[plan:EXPECTED]->(to:Entity)
RETURN
  from, plan, to, plan.id AS relation, plan.predicate AS predicate, plan.origins AS origins, plan.status AS status,
  plan.claims AS claims
ORDER BY relation;
