// All documents, in the order of their ids. Days count from 1970-01-01.
// Parameters: none. Returns: id, first and last possible day of publication of each.
MATCH (d:Document)
RETURN
  d.id AS id, d.publishedEarliestDay AS publishedEarliest, d.publishedLatestDay AS publishedLatest
ORDER BY id;
