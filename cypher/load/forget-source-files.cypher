// Deletes what was kept of some files of a dossier.
// Parameters: dossier, names. Returns: nothing.
MATCH (f:SourceFile {dossier: $dossier})
WHERE f.name IN $names
DELETE f;
