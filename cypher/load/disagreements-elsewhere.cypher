// Disagreements with these ids that another dossier holds. The id of a disagreement may belong to one dossier only.
// Parameters: dossier, ids. Returns: id, dossier.
UNWIND $ids AS id
MATCH (:Disagreement {id: id})-[:IN]->(d:Dossier)
WHERE d.id <> $dossier
RETURN id, d.id AS dossier
ORDER BY id;
