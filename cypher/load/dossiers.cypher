// The loaded dossiers. `checksum` identifies the files; it is null if a dossier's own statements ran after its load, because then
// the files are unknown.
// Parameters: none. Returns: id, title, derivation, loaderVersion, loadedOn, loadedBy, checksum of each.
MATCH (d:Dossier)
RETURN
  d.id AS id,
  d.title AS title,
  d.derivation AS derivation,
  d.loaderVersion AS loaderVersion,
  d.loadedOn AS loadedOn,
  d.loadedBy AS loadedBy,
  CASE WHEN NOT EXISTS { MATCH (c:Claim)-[:IN]->(d) WHERE c.attribution IS NOT NULL } THEN d.checksum END AS checksum
ORDER BY id;
