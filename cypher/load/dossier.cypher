// Writes the node of the dossier.
// Parameters: dossier (properties, with id and checksum). Returns: nothing.
MERGE (d:Dossier {id: $dossier.id})
SET d = $dossier;
