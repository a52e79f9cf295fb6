// How are two entities connected? All shortest paths: through the fewest relations of others first, then the best evidenced.
// Parameters: from, to (ids of two entities). Returns: path, length, weakestOrigins, innerDegree, entities, relations of each, in the order of `paths`.
//
// :param from => 'hussein-allawi'
// :param to => 'iran'
//
// What Cypher cannot do here: judge a relation by only some of its claims (by day, document, speaker) before it is walked. With a
// condition on the whole path, Neo4j tries all paths. The API's `path` accepts all of `through`. If both ids are the same, Neo4j
// refuses to search.
//
// It also cannot begin or end a path with a relation of which the event or agreement at this end is only the occasion.
// It leads through a class, such as civilians, where the API's `path` takes another way.
MATCH p = allShortestPaths((a:Entity {id: $from})-[rs*..6]-(b:Entity {id: $to}))
WHERE all(r IN rs WHERE r.claims IS NOT NULL AND NOT type(r) IN ['EXPECTED', 'WITHDRAWN'])
RETURN
  p AS path, length(p) AS length, reduce(least = rs[0].origins, r IN rs | CASE WHEN r.origins < least THEN r.origins ELSE least END) AS weakestOrigins,
  reduce(sum = 0, n IN nodes(p)[1..-1] | sum + COUNT { (n)-[r]-() WHERE r.claims IS NOT NULL AND r.predicate IS NULL }) AS innerDegree,
  [n IN nodes(p) | n.id] AS entities, [r IN rs | r.id] AS relations
ORDER BY innerDegree, weakestOrigins DESC, entities, relations;
