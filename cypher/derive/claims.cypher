// Stores computed values on claims, so that no query computes them again:
// - rootOrigin: the originators that count for the claim: the ids in ascending order, with ' + ' between them. They are those of
//   the claim's own origin, or those of all claims at the end of all repetition if the claim repeats others;
// - startEarliestDay, startLatestDay, endEarliestDay, endLatestDay: the bounds in days from 1970-01-01; absent if the bound is;
// - firstDay, lastDay: the first and the last of these days; absent if the claim has no date. Two claims are apart in time if the
//   last day of one is before the first day of the other.
// Run it before the statements for relations and contradictions, which read these values.
// Parameters: ids. Returns: nothing.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
CALL (c) {
  OPTIONAL MATCH (c)-[:REPEATS*]->(root WHERE NOT EXISTS { (root)-[:REPEATS]->() })
  UNWIND split(coalesce(root.origin, c.origin), ' + ') AS originator
  WITH DISTINCT originator
  ORDER BY originator
  WITH collect(originator) AS originators
  RETURN reduce(joined = head(originators), each IN tail(originators) | joined + ' + ' + each) AS rootOrigin
}
WITH c, rootOrigin, date('1970-01-01') AS epoch
WITH
  c, rootOrigin,
  duration.inDays(epoch, c.startEarliest).days AS startEarliest, duration.inDays(epoch, c.startLatest).days AS startLatest,
  duration.inDays(epoch, c.endEarliest).days AS endEarliest, duration.inDays(epoch, c.endLatest).days AS endLatest
CALL (startEarliest, startLatest, endEarliest, endLatest) {
  UNWIND [startEarliest, startLatest, endEarliest, endLatest] AS day
  RETURN min(day) AS firstDay, max(day) AS lastDay
}
SET
  c.rootOrigin = rootOrigin,
  c.startEarliestDay = startEarliest,
  c.startLatestDay = startLatest,
  c.endEarliestDay = endEarliest,
  c.endLatestDay = endLatest,
  c.firstDay = firstDay,
  c.lastDay = lastDay;
