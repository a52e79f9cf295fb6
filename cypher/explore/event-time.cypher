// When was an event or agreement, according to the claims that date it? docs/time.md, "Events", has the rules. Claims on what happened
// count, else claims on what will happen. Each claim narrows the start and the end; where claims exclude each other, the start
// (or the end) is as wide as all of them.
// Parameters: event (id of an event or agreement). Returns: mode, startEarliest, startLatest, endEarliest, endLatest, claims.
//
// :param event => 'us-iraq-dialogue-round-4'
//
// What Cypher cannot do here: restrict the claims by all fields of `through`. The API's fields of `Event` take it.
MATCH (e:Event|Agreement {id: $event})
CALL (e) {
  MATCH (e)<-[:OBJECT]-(c:Claim)
  MATCH (t:Term {key: 'PREDICATE ' + c.predicate})
  WHERE t.dates IS NOT NULL AND t.range <> []
  RETURN c, t.dates AS dates
  UNION
  MATCH (e)<-[:SUBJECT]-(c:Claim)
  MATCH (t:Term {key: 'PREDICATE ' + c.predicate})
  WHERE t.dates IS NOT NULL AND t.range = []
  RETURN c, t.dates AS dates
  UNION
  MATCH (e)<-[:ABOUT]-(c:Claim)
  MATCH (t:Term {key: 'PREDICATE ' + c.predicate})
  WHERE e:Event AND t.aspect = 'EVENT'
  RETURN c, 'WITHIN' AS dates
}
WITH c, dates
WHERE c.polarity = 'AFFIRMED' AND c.mode <> 'HYPOTHETICAL' AND NOT coalesce(c.withdrawnLatest <= date(), false)
WITH collect({claim: c, dates: dates}) AS datings
WITH datings, CASE WHEN any(each IN datings WHERE each.claim.mode = 'ACTUAL') THEN 'ACTUAL' ELSE 'FUTURE' END AS mode
UNWIND [each IN datings WHERE each.claim.mode = mode] AS dating
WITH
  mode, dating.claim AS c, dating.dates IN ['WHOLE', 'START'] AS isStart, dating.dates IN ['WHOLE', 'END'] AS isEnd,
  dating.dates = 'WITHIN' AS isWithin
WITH
  mode,
  min(CASE WHEN isStart THEN c.startEarliest END) AS firstStartEarliest,
  max(CASE WHEN isStart THEN c.startEarliest END) AS lastStartEarliest,
  min(CASE WHEN isStart OR isWithin THEN c.startLatest END) AS firstStartLatest,
  max(CASE WHEN isStart OR isWithin THEN c.startLatest END) AS lastStartLatest,
  min(CASE WHEN isEnd OR isWithin THEN c.endEarliest END) AS firstEndEarliest,
  max(CASE WHEN isEnd OR isWithin THEN c.endEarliest END) AS lastEndEarliest,
  min(CASE WHEN isEnd THEN c.endLatest END) AS firstEndLatest,
  max(CASE WHEN isEnd THEN c.endLatest END) AS lastEndLatest,
  count(CASE WHEN isStart AND c.startEarliest IS NULL THEN 1 END) > 0 AS lacksStartEarliest,
  count(CASE WHEN isStart AND c.startLatest IS NULL THEN 1 END) > 0 AS lacksStartLatest,
  count(CASE WHEN isEnd AND c.endEarliest IS NULL THEN 1 END) > 0 AS lacksEndEarliest,
  count(CASE WHEN isEnd AND c.endLatest IS NULL THEN 1 END) > 0 AS lacksEndLatest,
  collect(DISTINCT c.id) AS ids
WITH
  *, coalesce(lastStartEarliest > firstStartLatest, false) AS startsDiffer,
  coalesce(lastEndEarliest > firstEndLatest, false) AS endsDiffer
RETURN
  mode,
  CASE WHEN NOT startsDiffer THEN lastStartEarliest WHEN NOT lacksStartEarliest THEN firstStartEarliest END AS startEarliest,
  CASE WHEN NOT startsDiffer THEN firstStartLatest WHEN NOT lacksStartLatest THEN lastStartLatest END AS startLatest,
  CASE WHEN NOT endsDiffer THEN lastEndEarliest WHEN NOT lacksEndEarliest THEN firstEndEarliest END AS endEarliest,
  CASE WHEN NOT endsDiffer THEN firstEndLatest WHEN NOT lacksEndLatest THEN lastEndLatest END AS endLatest,
  COLLECT { UNWIND ids AS id RETURN id ORDER BY id } AS claims;
