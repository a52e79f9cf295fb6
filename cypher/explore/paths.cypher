// Which paths lead from one entity to another without visiting an entity twice? The shortest come first; of these the ones
// whose inner entities have the fewest relations (innerDegree), then the best evidenced; ties are in the order of ids.
// Parameters: from, to (ids of two entities), first (how many). Returns: path, length, weakestOrigins, innerDegree, entities, relations of each.
//
// :param from => 'joe-biden'
// :param to => 'mustafa-al-kadhimi'
// :param first => 5
//
// What Cypher cannot do here: stop after the best few. It finds all paths and then sorts them, so that more than four relations
// take too long on every larger graph. The API's `paths` finds longer paths, and accepts all of `through`.
//
// It also cannot begin or end a path with a relation of which the event or agreement at this end is only the occasion.
MATCH p = (a:Entity {id: $from})-[rs*..4]-(b:Entity {id: $to})
WHERE
  all(r IN rs WHERE r.claims IS NOT NULL AND NOT type(r) IN ['EXPECTED', 'WITHDRAWN']) AND
  all(n IN nodes(p) WHERE single(other IN nodes(p) WHERE other = n)) AND
  none(n IN nodes(p)[1..-1] WHERE n:Organization AND coalesce(n.kind = 'CLASS', false))
RETURN
  p AS path, length(p) AS length, reduce(least = rs[0].origins, r IN rs | CASE WHEN r.origins < least THEN r.origins ELSE least END) AS weakestOrigins,
  reduce(sum = 0, n IN nodes(p)[1..-1] | sum + COUNT { (n)-[r]-() WHERE r.claims IS NOT NULL AND r.predicate IS NULL }) AS innerDegree,
  [n IN nodes(p) | n.id] AS entities, [r IN rs | r.id] AS relations
ORDER BY length, innerDegree, weakestOrigins DESC, entities, relations
LIMIT toInteger($first);
