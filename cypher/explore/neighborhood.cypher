// Which entities are at most two relations away from an entity? For another distance, replace the 2 in the pattern.
// Parameters: of (id of an entity). Returns: paths (for the drawing), distance, entity, relations of each entity, the nearest first.
//
// :param of => 'mustafa-al-kadhimi'
//
// What Cypher cannot do here: visit each entity only once. It walks all paths, so that a distance of three takes long for an
// entity with many relations. The API's `neighborhood` visits each entity once.
MATCH p = (a:Entity {id: $of})-[rs*..2]-(b:Entity)
WHERE b <> a AND all(r IN rs WHERE r.claims IS NOT NULL)
WITH b, collect(p) AS paths, min(length(p)) AS distance, collect(rs) AS walked
RETURN
  paths, distance, b.id AS entity,
  COLLECT { UNWIND walked AS way UNWIND way AS r RETURN DISTINCT r.id AS id ORDER BY id } AS relations
ORDER BY distance, entity;
