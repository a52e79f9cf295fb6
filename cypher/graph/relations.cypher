// All relations by the entity where they begin, in columns: lists of one length. `from` and `to` are node ids, as in
// `graph/entities`. The edge of a relation that is only planned names its predicate in a property. `occasion` is the id of an entity; '' if there is none. The reader makes the relation's id from these.
// Numbers are floats, as in `graph/claims`.
// Parameters: none. Returns: from, to, type, occasion of each, and noFacts: how many of them are only planned or withdrawn.
MATCH (e:Entity)
CALL (e) {
  MATCH (e)-[r]->(far:Entity)
  WHERE r.claims IS NOT NULL
  RETURN collect(toFloat(id(far))) AS to, collect(coalesce(r.predicate, type(r))) AS type, collect(coalesce(r.occasion, '')) AS occasion,
    toFloat(count(r.predicate)) AS noFacts
}
WITH e, to, type, occasion, noFacts
WHERE size(to) > 0
RETURN toFloat(id(e)) AS from, to, type, occasion, noFacts;
