// The rows of `graph/documents` for the documents of some dossiers, and for some others.
// Parameters: changed (a map with dossiers as ids and documents as ids). Returns: id, first and last possible day of publication, dossiers (ids of those that hold it) of each.
CALL () {
  UNWIND $changed.dossiers AS dossierId
  MATCH (held:Document)-[:IN]->(:Dossier {id: dossierId})
  RETURN held
UNION
  UNWIND $changed.documents AS documentId
  MATCH (held:Document {id: documentId})
  RETURN held
}
WITH held AS d
RETURN
  d.id AS id, d.publishedEarliestDay AS publishedEarliest, d.publishedLatestDay AS publishedLatest,
  COLLECT { MATCH (d)-[:IN]->(dossier:Dossier) RETURN dossier.id AS id ORDER BY id } AS dossiers
ORDER BY id;
