// All documents, in the order of their ids; days count from 1970-01-01.
// Parameters: none. Returns: id, first and last possible day of publication of each.
WITH date('1970-01-01') AS epoch
MATCH (d:Document)
RETURN
  d.id AS id,
  duration.inDays(epoch, d.publishedEarliest).days AS publishedEarliest,
  duration.inDays(epoch, d.publishedLatest).days AS publishedLatest
ORDER BY id;
