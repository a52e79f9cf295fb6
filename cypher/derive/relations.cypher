// Writes relations: one edge for each subject, predicate, object and occasion with at least one affirmed claim of mode ACTUAL or FUTURE.
// If ACTUAL claims affirm it, they alone make the edge, and its type is the predicate. If only FUTURE claims do, they make the edge: its
// type is EXPECTED and its property `predicate` has the predicate, so that nobody who matches the predicate finds a plan. `modes` are
// the modes of all these affirmed claims. Claims that were withdrawn by today make no such edge. If only they affirm it, they make an edge of
// type WITHDRAWN, with the predicate in `predicate` and without modes. `claims` has the ids of at most 1,000 claims, `claimCount` the number of all.
// `origins` is the largest number of these claims of which no two share an originator: exact up to 12 different sets of joint
// originators, else the smallest sets first. A relation is disputed if a claim denies it at a time that nothing sets apart from
// the time of a claim that affirms it, or if a claim that affirms it contradicts a claim of another proposition over FACT. The four bounds are the hull of the affirmed claims, for display only: conditions on time
// are evaluated claim by claim.
// Parameters: relations (id, type, from, to, occasion). Returns: nothing.
// `ever` and `never` stand for an open side: they lie outside of the calendar, so that no date equals them.
WITH date({year: -10000, month: 1, day: 1}) AS ever, date({year: 10000, month: 12, day: 31}) AS never
UNWIND $relations AS key
CALL (key) {
  MATCH (c:Claim {relation: key.id, polarity: 'AFFIRMED'})
  WHERE c.mode <> 'HYPOTHETICAL'
  WITH DISTINCT c.mode AS mode, coalesce(c.withdrawnLatest <= date(), false) AS isWithdrawn
  ORDER BY mode
  WITH collect(CASE WHEN NOT isWithdrawn THEN mode END) AS modes, collect(mode) AS affirmedModes
  RETURN modes, size(modes) = 0 AS isWithdrawn, head(CASE WHEN size(modes) = 0 THEN affirmedModes ELSE modes END) AS drawnBy
}
CALL (key, ever, never, isWithdrawn, drawnBy) {
  MATCH (c:Claim {relation: key.id})
  WHERE c.mode = drawnBy AND (isWithdrawn OR NOT coalesce(c.withdrawnLatest <= date(), false))
  WITH c
  ORDER BY c.id
  WITH
    c, c.polarity = 'AFFIRMED' AS affirmed,
    {first: coalesce(c.startEarliestDay, -2147483648), last: coalesce(c.endLatestDay, 2147483647)} AS days
  RETURN
    collect(c.id)[..1000] AS claims,
    count(c) AS claimCount,
    collect(DISTINCT CASE WHEN affirmed THEN split(c.rootOrigin, ' + ') END) AS originSets,
    collect(CASE WHEN affirmed THEN days END) AS affirmations,
    collect(CASE WHEN NOT affirmed THEN days END) AS denials,
    count(CASE WHEN affirmed AND c.voice <> 'RUMOURED' THEN 1 END) AS assertions,
    count(CASE WHEN affirmed AND EXISTS {
      MATCH (c)-[:CONTRADICTS {over: 'FACT'}]-(rival:Claim)
      WHERE coalesce(rival.relation, '') <> key.id AND NOT coalesce(rival.withdrawnLatest <= date(), false)
    } THEN 1 END) AS contradicted,
    min(CASE WHEN affirmed THEN coalesce(c.startEarliest, ever) END) AS startEarliest,
    min(CASE WHEN affirmed THEN c.startLatest END) AS startLatest,
    max(CASE WHEN affirmed THEN c.endEarliest END) AS endEarliest,
    max(CASE WHEN affirmed THEN coalesce(c.endLatest, never) END) AS endLatest,
    count(CASE WHEN affirmed THEN c.startDrawn END) > 0 AS isStartMarked,
    count(CASE WHEN affirmed THEN c.endDrawn END) > 0 AS isEndMarked,
    min(CASE WHEN affirmed THEN coalesce(c.startDrawn, c.startEarliest) END) AS startDrawn,
    max(CASE WHEN affirmed THEN coalesce(c.endDrawn, c.endLatest) END) AS endDrawn
}
WITH * WHERE size(affirmations) > 0
CALL (originSets) {
  WITH [each IN originSets WHERE size(each) = 1 | head(each)] AS alone, originSets
  WITH alone, [each IN originSets WHERE size(each) > 1 AND none(one IN each WHERE one IN alone)] AS others
  WITH size(alone) AS alone, COLLECT { UNWIND others AS each RETURN each ORDER BY size(each), each } AS others
  WITH alone, CASE
    WHEN size(others) <= 12 THEN reduce(
      choices = [{count: 0, taken: []}], each IN others |
      choices + [choice IN choices WHERE none(one IN each WHERE one IN choice.taken) | {count: choice.count + 1, taken: choice.taken + each}]
    )
    ELSE [reduce(
      choice = {count: 0, taken: []}, each IN others |
      CASE WHEN none(one IN each WHERE one IN choice.taken) THEN {count: choice.count + 1, taken: choice.taken + each} ELSE choice END
    )]
  END AS choices
  RETURN alone + reduce(most = 0, choice IN choices | CASE WHEN choice.count > most THEN choice.count ELSE most END) AS origins
}
MATCH (from:Entity {id: key.from})
MATCH (to:Entity {id: key.to})
CREATE (from)-[r:$(CASE WHEN isWithdrawn THEN 'WITHDRAWN' WHEN drawnBy = 'FUTURE' THEN 'EXPECTED' ELSE key.type END)]->(to)
SET
  r.id = key.id,
  r.predicate = CASE WHEN isWithdrawn OR drawnBy = 'FUTURE' THEN key.type END,
  r.occasion = key.occasion,
  r.modes = modes,
  r.claims = claims,
  r.claimCount = claimCount,
  r.origins = origins,
  r.status = CASE
    WHEN contradicted > 0 THEN 'DISPUTED'
    WHEN any(a IN affirmations WHERE any(b IN denials WHERE a.first <= b.last AND b.first <= a.last)) THEN 'DISPUTED'
    WHEN assertions = 0 THEN 'ALLEGED'
    ELSE 'ASSERTED'
  END,
  r.startEarliest = nullif(startEarliest, ever),
  r.startLatest = startLatest,
  r.endEarliest = endEarliest,
  r.endLatest = nullif(endLatest, never),
  r.startDrawn = CASE WHEN isStartMarked THEN startDrawn END,
  r.endDrawn = CASE WHEN isEndMarked THEN endDrawn END;
