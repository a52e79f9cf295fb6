// The rows of `graph/relations` for some relations that may be drawn.
// Parameters: changed (a map with relations as id, from, to). Returns: from, to, type, occasion of each, and noFacts: how many of them are only planned or withdrawn.
UNWIND $changed.relations AS key
MATCH (e:Entity {id: key.from})-[edge]->(:Entity {id: key.to})
WHERE edge.id = key.id
WITH e, collect(edge) AS edges
CALL (e, edges) {
  UNWIND edges AS r
  WITH r, endNode(r) AS far
  WHERE r.claims IS NOT NULL
  RETURN collect(toFloat(id(far))) AS to, collect(coalesce(r.predicate, type(r))) AS type, collect(coalesce(r.occasion, '')) AS occasion,
    toFloat(count(r.predicate)) AS noFacts
}
WITH e, to, type, occasion, noFacts
WHERE size(to) > 0
RETURN toFloat(id(e)) AS from, to, type, occasion, noFacts;
