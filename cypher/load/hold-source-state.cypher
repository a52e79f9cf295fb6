// Keeps other loads of the dossier waiting until the transaction ends, and returns the token of the last load.
// Parameters: dossier. Returns: token; no row if nothing is kept.
MATCH (s:SourceState {id: $dossier})
SET s.after = s.after
RETURN s.token AS token;
