// Which entities have relations to all of several entities? Entities with the most relations to them come first.
// A class, such as civilians, connects nobody.
// Parameters: of (ids of two or more entities). Returns: entity, relations of each.
//
// :param of => ['joe-biden', 'mustafa-al-kadhimi']
UNWIND $of AS id
WITH DISTINCT id
MATCH (asked:Entity {id: id})-[r]-(other:Entity)
WHERE r.claims IS NOT NULL AND NOT type(r) IN ['EXPECTED', 'WITHDRAWN'] AND NOT other.id IN $of AND NOT (other:Organization AND coalesce(other.kind = 'CLASS', false))
WITH other, collect(DISTINCT asked) AS reached, collect(DISTINCT r.id) AS found
WHERE size(reached) = size(COLLECT { UNWIND $of AS each RETURN DISTINCT each })
RETURN other.id AS entity, COLLECT { UNWIND found AS each RETURN each ORDER BY each } AS relations
ORDER BY size(relations) DESC, entity;
