// Keeps what a load knows of the files of a dossier together. It counts when `load/stamp-source-state` has stamped it.
// Parameters: state (id and dossier: the id of the dossier; token; and others). Returns: nothing.
MERGE (s:SourceState {id: $state.id})
SET s = $state, s.after = -1, s.entities = toInteger($state.entities);
