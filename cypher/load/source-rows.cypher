// The ids and digests of the claims that some files of a dossier had when they were loaded.
// Parameters: dossier, names. Returns: name, rows of each file.
MATCH (f:SourceFile {dossier: $dossier})
WHERE f.name IN $names
RETURN f.name AS name, f.rows AS rows
ORDER BY name;
