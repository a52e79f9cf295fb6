// Claims with these ids that another dossier holds. A claim id may belong to one dossier only.
// Parameters: dossier, ids. Returns: id, dossier.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
CALL (c) {
  MATCH (c)-[:IN]->(d)
  WHERE d.id <> $dossier
  RETURN d.id AS dossier
}
RETURN id, dossier
ORDER BY id;
