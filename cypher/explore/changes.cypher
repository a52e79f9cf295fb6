// Which relations may have begun, and which may have ended, from one day to another, both included?
// Parameters: from, to (days). Returns: relation, began, ended (whether) of each.
//
// :param from => '2021-07-01'
// :param to => '2021-07-31'
//
// What Cypher cannot do here: judge a relation by only some of its claims (by document or speaker) without a separate statement
// for each condition. The API's `changes` accepts all of `through`, and also returns what became known (axis: KNOWLEDGE).
MATCH (c:Claim)
WHERE c.relation IS NOT NULL AND c.mode = 'ACTUAL' AND c.polarity = 'AFFIRMED' AND
  NOT coalesce(c.withdrawnLatest <= date(), false)
WITH
  c.relation AS relation,
  coalesce(c.startEarliest <= date($to), true) AND coalesce(c.startLatest >= date($from), true) AS mayHaveBegun,
  coalesce(c.endEarliest <= date($to), true) AND coalesce(c.endLatest >= date($from), true) AS mayHaveEnded
WITH relation, max(toInteger(mayHaveBegun)) = 1 AS began, max(toInteger(mayHaveEnded)) = 1 AS ended
WHERE began OR ended
RETURN relation, began, ended
ORDER BY relation;
