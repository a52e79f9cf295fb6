// Terms that another dossier defines differently.
// Parameters: dossier, terms (key, json). Returns: key, dossier.
UNWIND $terms AS row
MATCH (t:Term {key: row.key})
WHERE t.json <> row.json
MATCH (d:Dossier)-[:DEFINES]->(t)
WHERE d.id <> $dossier
RETURN row.key AS key, min(d.id) AS dossier
ORDER BY key;
