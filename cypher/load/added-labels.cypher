// The labels that dossiers add to words of the shared vocabulary, by the ids of the dossiers.
// Parameters: none. Returns: json (key, labels, inverseLabels) of each addition.
MATCH (d:Dossier)-[r:DEFINES]->(t:Term)
WHERE r.added IS NOT NULL
RETURN r.added AS json
ORDER BY d.id, t.key;
