// Which relations follow from the claims of one speaker, at any position of the attribution?
// Parameters: speaker (id of an actor). Returns: relation, origins, status, claims of each, computed from the claims that pass.
//
// :param speaker => 'joe-biden'
//
// What Cypher cannot do here: walk on from these relations. In the API, `saidBy` is a field of `through`, which every traversal
// accepts.
MATCH (:Entity {id: $speaker})<-[:ATTRIBUTED_TO]-(c:Claim)
WHERE c.relation IS NOT NULL AND c.mode = 'ACTUAL' AND NOT coalesce(c.withdrawnLatest <= date(), false)
WITH DISTINCT c
WITH
  c, c.polarity = 'AFFIRMED' AS affirmed,
  {first: coalesce(c.startEarliestDay, -2147483648), last: coalesce(c.endLatestDay, 2147483647)} AS days
ORDER BY c.id
WITH
  c.relation AS relation, collect(c.id) AS claims,
  collect(DISTINCT CASE WHEN affirmed THEN split(c.rootOrigin, ' + ') END) AS originSets,
  collect(CASE WHEN affirmed THEN days END) AS affirmations, collect(CASE WHEN NOT affirmed THEN days END) AS denials,
  count(CASE WHEN affirmed AND c.voice <> 'RUMOURED' THEN 1 END) AS assertions,
  count(CASE WHEN affirmed AND EXISTS {
    MATCH (c)-[:CONTRADICTS {over: 'FACT'}]-(rival:Claim)
    WHERE
      coalesce(rival.relation, '') <> c.relation AND NOT coalesce(rival.withdrawnLatest <= date(), false) AND
      EXISTS { (rival)-[:ATTRIBUTED_TO]->(:Entity {id: $speaker}) }
  } THEN 1 END) AS contradicted
WHERE size(originSets) > 0
// Independent origins: the largest number of claims of which no two share an originator.
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
RETURN
  relation, origins,
  CASE
    WHEN contradicted > 0 THEN 'DISPUTED'
    WHEN any(a IN affirmations WHERE any(b IN denials WHERE a.first <= b.last AND b.first <= a.last)) THEN 'DISPUTED'
    WHEN assertions = 0 THEN 'ALLEGED'
    ELSE 'ASSERTED'
  END AS status, claims
ORDER BY relation;
