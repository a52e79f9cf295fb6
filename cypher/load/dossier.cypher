// Writes the node of the dossier.
// Parameters: dossier (properties, with id and checksum; without `reasons` those that are stored stay). Returns: nothing.
MERGE (d:Dossier {id: $dossier.id})
WITH d, d.reasons AS stored
SET d = $dossier
SET d.reasons = coalesce($dossier.reasons, stored);
