// Deletes nodes that a dossier's own statements created. In a loaded graph, contradictions are relationships between claims, and
// only lint reads reasons.
// Parameters: ids. Returns: nothing.
MATCH (k:Contradiction|Reason)
WHERE k.id IN $ids
DETACH DELETE k;
