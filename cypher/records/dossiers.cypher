// All dossiers that were loaded.
// Parameters: none. Returns: dossier (its properties) of each.
MATCH (d:Dossier)
RETURN properties(d) AS dossier
ORDER BY d.id;
