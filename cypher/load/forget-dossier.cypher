// The dossier itself, once it holds nothing.
// Parameters: dossier. Returns: nothing.
MATCH (d:Dossier {id: $dossier})
DETACH DELETE d;
