// All relations by the entity where they begin, in columns: lists of one length. Nodes are named as `graph/entities` names
// them, the occasion by its id, '' where there is none. A relation's own id is made of these.
// Parameters: none. Returns: from, to, type, occasion of each.
MATCH (e:Entity)
CALL (e) {
  MATCH (e)-[r]->(far:Entity)
  WHERE r.claims IS NOT NULL
  RETURN collect(id(far)) AS to, collect(type(r)) AS type, collect(coalesce(r.occasion, '')) AS occasion
}
WITH e, to, type, occasion
WHERE size(to) > 0
RETURN id(e) AS from, to, type, occasion;
