// Deletes the node of a dossier after its content has been deleted.
// Parameters: dossier. Returns: nothing.
MATCH (d:Dossier {id: $dossier})
DETACH DELETE d;
