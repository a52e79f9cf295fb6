// What may have begun, and what may have ended, from one day to another, both included?
// Parameters: from, to (days). Returns: relation, began, ended (whether) of each.
//
// :param from => '2021-07-01'
// :param to => '2021-07-31'
//
// What Cypher cannot do here: judge by some of the claims, by document or speaker, without a statement for each. The API's
// `changes` takes all of `through`, and tells what became known as well (axis: KNOWLEDGE).
MATCH (c:Claim)
WHERE c.relation IS NOT NULL AND c.mode = 'ACTUAL' AND c.polarity = 'AFFIRMED'
WITH
  c.relation AS relation,
  coalesce(c.startEarliest <= date($to), true) AND coalesce(c.startLatest >= date($from), true) AS mayHaveBegun,
  coalesce(c.endEarliest <= date($to), true) AND coalesce(c.endLatest >= date($from), true) AS mayHaveEnded
WITH relation, max(toInteger(mayHaveBegun)) = 1 AS began, max(toInteger(mayHaveEnded)) = 1 AS ended
WHERE began OR ended
RETURN relation, began, ended
ORDER BY relation;
