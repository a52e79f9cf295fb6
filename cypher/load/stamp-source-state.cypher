// Stamps what a load has kept of the files of a dossier with the number of the last transaction before it.
// Parameters: dossier, after. Returns: nothing.
MATCH (s:SourceState {id: $dossier})
SET s.after = toInteger($after);
