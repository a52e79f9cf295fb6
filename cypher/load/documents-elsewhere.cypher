// Documents with these ids for which another dossier names another file. Their passages would be searched in the wrong text.
// Parameters: dossier, documents (id, sha256). Returns: id, dossiers.
UNWIND $documents AS row
MATCH (doc:Document {id: row.id})
WHERE doc.sha256 <> row.sha256
CALL (doc) {
  MATCH (doc)-[:IN]->(d:Dossier)
  WHERE d.id <> $dossier
  RETURN collect(d.id) AS dossiers
}
WITH * WHERE dossiers <> []
RETURN row.id AS id, dossiers
ORDER BY id;
