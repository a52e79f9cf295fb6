// Deletes what loads have kept of the files of a dossier.
// Parameters: dossier. Returns: nothing.
MATCH (f:SourceFile|SourceState)
WHERE f.dossier = $dossier
DELETE f;
