// Stores the days of publication of some documents as days from 1970-01-01, in the form that `load/documents` writes.
// Parameters: ids. Returns: nothing.
UNWIND $ids AS id
MATCH (d:Document {id: id})
SET
  d.publishedEarliestDay = duration.inDays(date('1970-01-01'), d.publishedEarliest).days,
  d.publishedLatestDay = duration.inDays(date('1970-01-01'), d.publishedLatest).days;
