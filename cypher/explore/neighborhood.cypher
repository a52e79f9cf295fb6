// Which entities are at most two relations away from an entity? For another distance, replace the 2 in the pattern (and
// the 1 below it by one less).
// Parameters: of (id of an entity). Returns: paths (for the drawing), distance, entity, relations of each entity, the nearest first.
//
// :param of => 'mustafa-al-kadhimi'
//
// What Cypher cannot do here: visit each entity only once. It walks all paths, so that a distance of three takes long for an
// entity with many relations. The API's `neighborhood` visits each entity once.
MATCH (a:Entity {id: $of})
CALL (a) {
  MATCH p = (a)-[rs*..2]-(b:Entity)
  WHERE
    b <> a AND all(r IN rs WHERE r.claims IS NOT NULL AND NOT type(r) IN ['EXPECTED', 'WITHDRAWN']) AND
    none(n IN nodes(p)[1..-1] WHERE n:Organization AND coalesce(n.kind = 'CLASS', false))
  RETURN p, b, rs, length(p) AS distance
  UNION
  // The relations of which the entity is the occasion, with both of their ends at a distance of one.
  MATCH (a)<-[:ABOUT]-(c:Claim)
  WHERE c.relation IS NOT NULL AND c.mode = 'ACTUAL' AND c.polarity = 'AFFIRMED' AND NOT coalesce(c.withdrawnLatest <= date(), false)
  MATCH (c)-[:SUBJECT]->(subject:Entity)-[first]-(object:Entity)<-[:OBJECT]-(c)
  WHERE first.id = c.relation
  UNWIND [subject, object] AS near
  MATCH p = (near)-[rs*0..1]-(b:Entity)
  WHERE
    b <> a AND all(r IN rs WHERE r.claims IS NOT NULL AND NOT type(r) IN ['EXPECTED', 'WITHDRAWN']) AND
    (rs = [] OR NOT (near:Organization AND coalesce(near.kind = 'CLASS', false)))
  RETURN p, b, [first] + rs AS rs, length(p) + 1 AS distance
}
WITH b, collect(p) AS paths, min(distance) AS distance, collect(rs) AS walked
RETURN
  paths, distance, b.id AS entity,
  COLLECT { UNWIND walked AS way UNWIND way AS r RETURN DISTINCT r.id AS id ORDER BY id } AS relations
ORDER BY distance, entity;
