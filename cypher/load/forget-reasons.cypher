// Deletes nodes that a dossier's own statements created: only lint reads reasons.
// Parameters: ids. Returns: nothing.
MATCH (k:Reason)
WHERE k.id IN $ids
DETACH DELETE k;
