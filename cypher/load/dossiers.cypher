// Which dossiers are loaded, and from which files; from none that is known where their own statements ran since then.
// Parameters: none. Returns: id, title, derivation, checksum of each.
MATCH (d:Dossier)
RETURN
  d.id AS id,
  d.title AS title,
  d.derivation AS derivation,
  CASE WHEN NOT EXISTS { MATCH (c:Claim)-[:IN]->(d) WHERE c.attribution IS NOT NULL } THEN d.checksum END AS checksum
ORDER BY id;
