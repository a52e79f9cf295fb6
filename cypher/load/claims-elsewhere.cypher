// Claims of these ids that another dossier holds: an id belongs to one dossier.
// Parameters: dossier, ids. Returns: id, dossier.
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:IN]->(d:Dossier)
WHERE d.id <> $dossier
RETURN id, d.id AS dossier
ORDER BY id;
