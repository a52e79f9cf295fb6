// Which paths from one entity to another could have happened in this order? The query takes one affirmed claim of each relation.
// The earliest start of a claim must not be later than the latest end of any claim after it.
// Parameters: from, to (ids of two entities), first (how many). Returns: path, length, weakestOrigins, innerDegree, entities, relations of each.
//
// :param from => 'joe-biden'
// :param to => 'iraq'
// :param first => 5
//
// What Cypher cannot do here: stop following a path as soon as it goes back in time. It reads the claims of all paths, so that
// more than three relations take too long. The API's `paths(chronological: true)` finds longer paths.
//
// It also cannot begin or end a path with a relation of which the event or agreement at this end is only the occasion.
WITH date({year: -10000, month: 1, day: 1}) AS ever, date({year: 10000, month: 12, day: 31}) AS never
MATCH p = (a:Entity {id: $from})-[rs*..3]-(b:Entity {id: $to})
WHERE
  all(r IN rs WHERE r.claims IS NOT NULL AND NOT type(r) IN ['EXPECTED', 'WITHDRAWN']) AND
  all(n IN nodes(p) WHERE single(other IN nodes(p) WHERE other = n)) AND
  none(n IN nodes(p)[1..-1] WHERE n:Organization AND coalesce(n.kind = 'CLASS', false))
CALL (rs, ever, never) {
  UNWIND range(0, size(rs) - 1) AS hop
  WITH hop, COLLECT {
    MATCH (c:Claim {relation: rs[hop].id})
    WHERE c.mode = 'ACTUAL' AND c.polarity = 'AFFIRMED' AND NOT coalesce(c.withdrawnLatest <= date(), false)
    RETURN {begins: coalesce(c.startEarliest, ever), ends: coalesce(c.endLatest, never)}
  } AS claims
  ORDER BY hop
  RETURN collect(claims) AS hops
}
// `reached`: the latest start so far, for the choice of claims that keeps it smallest. The next claim must not end before it.
// Null if no choice of claims is in order.
WITH
  p, rs,
  reduce(
    reached = ever, claims IN hops |
    reduce(
      earliest = null, claim IN [each IN claims WHERE each.ends >= reached] |
      CASE
        WHEN claim.begins <= reached THEN reached
        WHEN earliest <= claim.begins THEN earliest
        ELSE claim.begins
      END
    )
  ) AS reached
WHERE reached IS NOT NULL
RETURN
  p AS path, length(p) AS length, reduce(least = rs[0].origins, r IN rs | CASE WHEN r.origins < least THEN r.origins ELSE least END) AS weakestOrigins,
  reduce(sum = 0, n IN nodes(p)[1..-1] | sum + COUNT { (n)-[r]-() WHERE r.claims IS NOT NULL AND r.predicate IS NULL }) AS innerDegree,
  [n IN nodes(p) | n.id] AS entities, [r IN rs | r.id] AS relations
ORDER BY length, innerDegree, weakestOrigins DESC, entities, relations
LIMIT toInteger($first);
