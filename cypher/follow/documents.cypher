// The rows of `graph/documents` for the documents of some dossiers, and for some others.
// Parameters: dossiers (ids), documents (ids). Returns: id, first and last possible day of publication, dossiers (ids of those that hold it) of each.
CALL () {
  UNWIND $dossiers AS dossierId
  MATCH (held:Document)-[:IN]->(:Dossier {id: dossierId})
  RETURN held
UNION
  UNWIND $documents AS documentId
  MATCH (held:Document {id: documentId})
  RETURN held
}
WITH held AS d
RETURN
  d.id AS id, d.publishedEarliestDay AS publishedEarliest, d.publishedLatestDay AS publishedLatest,
  COLLECT { MATCH (d)-[:IN]->(dossier:Dossier) RETURN dossier.id AS id ORDER BY id } AS dossiers
ORDER BY id;
