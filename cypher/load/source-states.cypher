// What loads of large dossiers have kept of their files, if it is of the files that are loaded (decision 58).
// Parameters: none. Returns: state (the properties), dossier (the properties of its node) of each.
MATCH (s:SourceState)
MATCH (d:Dossier {id: s.id})
WHERE d.checksum = s.checksum
RETURN s {.*} AS state, d {.*} AS dossier
ORDER BY s.id;
