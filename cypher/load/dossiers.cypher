// The loaded dossiers. `checksum` identifies the files; it is null if a dossier's own statements ran after its load, because then
// the files are unknown.
// Parameters: none. Returns: id, title, derivation, loaderVersion, loadedOn, loadedBy, checksum of each.
// The claims with a column of their own statements are found by an index (claim_attribution): a loaded claim has none.
CALL () {
  MATCH (c:Claim)
  WHERE c.attribution IS NOT NULL
  MATCH (c)-[:IN]->(d:Dossier)
  RETURN collect(DISTINCT d.id) AS ranOutside
}
MATCH (d:Dossier)
RETURN
  d.id AS id,
  d.title AS title,
  d.derivation AS derivation,
  d.loaderVersion AS loaderVersion,
  d.loadedOn AS loadedOn,
  d.loadedBy AS loadedBy,
  CASE WHEN NOT d.id IN ranOutside THEN d.checksum END AS checksum
ORDER BY id;
