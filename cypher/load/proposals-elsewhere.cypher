// Proposals with these ids that another dossier holds. The id of a proposal may belong to one dossier only.
// Parameters: dossier, ids. Returns: id, dossier.
UNWIND $ids AS id
MATCH (:Proposal {id: id})-[:IN]->(d:Dossier)
WHERE d.id <> $dossier
RETURN id, d.id AS dossier
ORDER BY id;
