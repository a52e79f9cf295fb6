// All documents, in the order of their ids. Days count from 1970-01-01.
// Parameters: none. Returns: id, first and last possible day of publication, dossiers (ids of those that hold it) of each.
MATCH (d:Document)
RETURN
  d.id AS id, d.publishedEarliestDay AS publishedEarliest, d.publishedLatestDay AS publishedLatest,
  COLLECT { MATCH (d)-[:IN]->(dossier:Dossier) RETURN dossier.id AS id ORDER BY id } AS dossiers
ORDER BY id;
