// Which relations connect some entities with one another? These are the relations that the explorer draws between them.
// Parameters: of (ids of entities), relations (types of relations; empty: all), status (of relations; empty: all), minOrigins (how
// many independent origins a relation has at least), modes (ACTUAL: relations; FUTURE: plans, of which no claim says that they are so).
// Returns: from, relation, to of each.
//
// :param of => ['joe-biden', 'mustafa-al-kadhimi', 'iraq', 'iran', 'united-states']
// :param relations => []
// :param status => []
// :param minOrigins => 1
// :param modes => ['ACTUAL']
//
// What Cypher cannot do here: judge a relation by only some of its claims (by day, document, speaker). The API's `through` can.
MATCH (from:Entity)-[relation]->(to:Entity)
WHERE
  from.id IN $of AND to.id IN $of AND relation.claims IS NOT NULL AND relation.origins >= $minOrigins AND
  CASE type(relation) WHEN 'EXPECTED' THEN 'FUTURE' WHEN 'WITHDRAWN' THEN null ELSE 'ACTUAL' END IN $modes AND
  (size($relations) = 0 OR type(relation) IN $relations OR relation.predicate IN $relations) AND
  (size($status) = 0 OR relation.status IN $status)
RETURN from, relation, to
ORDER BY relation.id;
