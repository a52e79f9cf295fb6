// Quantities that an older version of Sanad loaded: each is a number or a closed range. Stores what this version stores as well:
// `figure`, `value`, `lowOpen` and `highOpen`. At most `limit` are written.
// Parameters: limit. Returns: count of those written.
MATCH (q:Quantity)
WHERE q.figure IS NULL AND q.low IS NOT NULL AND q.high IS NOT NULL
WITH q
LIMIT toInteger($limit)
WITH
  q,
  [bound IN [q.low, q.high] | CASE WHEN bound = toInteger(bound) THEN toString(toInteger(bound)) ELSE toString(bound) END] AS bounds
SET
  q.figure = CASE WHEN q.approximate THEN '~' ELSE '' END + bounds[0] + CASE WHEN q.low = q.high THEN '' ELSE '..' + bounds[1] END,
  q.value = CASE WHEN q.low = q.high THEN q.low END,
  q.lowOpen = false,
  q.highOpen = false
RETURN count(q) AS count;
