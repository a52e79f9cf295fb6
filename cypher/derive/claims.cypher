// What is stored on a claim so that no question computes it again:
// - rootOrigin: the origin that counts for it: its own, or of a claim that repeats others the origin at the end of all
//   repetition (the first by id of origins where there are several);
// - startEarliestDay and so on: its bounds in days from 1970-01-01, absent as they are;
// - firstDay, lastDay: the first and the last of these days, absent where the claim has no date. Two claims are apart in time
//   where the last day of one is before the first day of the other.
// It comes before relations and contradictions, which read it.
// Parameters: ids. Returns: nothing.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
CALL (c) {
  OPTIONAL MATCH (c)-[:REPEATS*]->(root WHERE NOT EXISTS { (root)-[:REPEATS]->() })
  RETURN min(root.origin) AS repeated
}
WITH c, coalesce(repeated, c.origin) AS rootOrigin, date('1970-01-01') AS epoch
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
