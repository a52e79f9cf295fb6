// What lies within two relations of an entity? For more or fewer, write another number for the 2.
// Parameters: of (id of an entity). Returns: paths (for the drawing), distance, entity, relations of each entity, the nearest first.
//
// :param of => 'mustafa-al-kadhimi'
//
// What Cypher cannot do here: visit an entity once. It walks all ways, so that three relations around a well connected
// entity take long; the API's `neighborhood` goes from ring to ring.
MATCH p = (a:Entity {id: $of})-[rs*..2]-(b:Entity)
WHERE b <> a AND all(r IN rs WHERE r.claims IS NOT NULL)
WITH b, collect(p) AS paths, min(length(p)) AS distance, collect(rs) AS walked
RETURN
  paths, distance, b.id AS entity,
  COLLECT { UNWIND walked AS way UNWIND way AS r RETURN DISTINCT r.id AS id ORDER BY id } AS relations
ORDER BY distance, entity;
