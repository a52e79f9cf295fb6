// Stores computed values on claims, so that no query computes them again:
// - rootOrigin: the originators that count for the claim: the ids in ascending order, with ' + ' between them. They are those of
//   the claim's own origin, or those of all claims at the end of all repetition if the claim repeats others;
// - startEarliestDay, startLatestDay, endEarliestDay, endLatestDay: the bounds in days from 1970-01-01; absent if the bound is;
// - withdrawnEarliestDay, withdrawnLatestDay: the days on which it was possibly and certainly withdrawn; the first is -2147483647 if that
//   may have been on any day; absent if it is not withdrawn, or never for certain;
// - startDrawnDay, endDrawnDay: the days by which a claim is sorted and drawn whose start or end is marked `?`, `~` or `%`;
// - dossier: the id of the claim's dossier;
// - firstDay, lastDay: the first and the last day that the time of the claim does not exclude; absent if it is open there (`2014/..`,
//   `?`). An attested edge counts with its own days; without `when`, the day of saying attests. Two claims are apart in time if the
//   last day of one is before the first day of the other; an absent day sets nothing apart. Claims of an older version have only
//   bounds: their first and last bound.
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
  c, rootOrigin, epoch,
  duration.inDays(epoch, c.startEarliest).days AS startEarliest, duration.inDays(epoch, c.startLatest).days AS startLatest,
  duration.inDays(epoch, c.endEarliest).days AS endEarliest, duration.inDays(epoch, c.endLatest).days AS endLatest,
  duration.inDays(epoch, c.startDrawn).days AS startDrawn, duration.inDays(epoch, c.endDrawn).days AS endDrawn,
  duration.inDays(epoch, c.earliest).days AS earliest, duration.inDays(epoch, c.latest).days AS latest,
  c.earliest IS NULL AND c.latest IS NULL AND c.whenSource IS NULL AS isOfOlderVersion
CALL (startEarliest, startLatest, endEarliest, endLatest) {
  UNWIND [startEarliest, startLatest, endEarliest, endLatest] AS day
  RETURN min(day) AS firstBound, max(day) AS lastBound
}
SET
  c.rootOrigin = rootOrigin,
  c.dossier = head([(c)-[:IN]->(d:Dossier) | d.id]),
  c.startEarliestDay = startEarliest,
  c.startLatestDay = startLatest,
  c.endEarliestDay = endEarliest,
  c.endLatestDay = endLatest,
  c.withdrawnEarliestDay = CASE WHEN EXISTS { (c)<-[:WITHDRAWS]-() } THEN coalesce(duration.inDays(epoch, c.withdrawnEarliest).days, -2147483647) END,
  c.withdrawnLatestDay = duration.inDays(epoch, c.withdrawnLatest).days,
  c.startDrawnDay = startDrawn,
  c.endDrawnDay = endDrawn,
  c.firstDay = CASE WHEN isOfOlderVersion THEN firstBound ELSE earliest END,
  c.lastDay = CASE WHEN isOfOlderVersion THEN lastBound ELSE latest END;
