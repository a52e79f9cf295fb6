// Nodes that a dossier's own statements have made: contradictions are relationships of claims here, reasons are for lint alone.
// Parameters: ids. Returns: nothing.
MATCH (k:Contradiction|Reason)
WHERE k.id IN $ids
DETACH DELETE k;
