// Which ways from one entity to another could have happened in this order? For each relation one claim that affirms it is
// taken, and none may begin, at the earliest, after one that follows it ended, at the latest.
// Parameters: from, to (ids of two entities), first (how many). Returns: path, length, weakestOrigins, entities, relations of each.
//
// :param from => 'joe-biden'
// :param to => 'iraq'
// :param first => 5
//
// What Cypher cannot do here: leave a way as soon as it goes back in time. It reads the claims of all ways, so that more
// than three relations take too long. The API's `paths(chronological: true)` goes further.
WITH date('-9999-01-01') AS ever, date('9999-12-31') AS never
MATCH p = (a:Entity {id: $from})-[rs*..3]-(b:Entity {id: $to})
WHERE
  all(r IN rs WHERE r.claims IS NOT NULL) AND
  all(n IN nodes(p) WHERE single(other IN nodes(p) WHERE other = n))
CALL (rs, ever, never) {
  UNWIND range(0, size(rs) - 1) AS hop
  WITH hop, COLLECT {
    MATCH (c:Claim {relation: rs[hop].id})
    WHERE c.mode = 'ACTUAL' AND c.polarity = 'AFFIRMED'
    RETURN {begins: coalesce(c.startEarliest, ever), ends: coalesce(c.endLatest, never)}
  } AS claims
  ORDER BY hop
  RETURN collect(claims) AS hops
}
// The day before which the next claim must not have ended, as early as it can be; never, where there is none.
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
  [n IN nodes(p) | n.id] AS entities, [r IN rs | r.id] AS relations
ORDER BY length, weakestOrigins DESC, entities, relations
LIMIT toInteger($first);
