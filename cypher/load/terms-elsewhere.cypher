// Words of the vocabulary that another dossier, or Sanad itself, defines otherwise.
// Parameters: dossier, terms (key, json). Returns: key, dossier (null for Sanad's own).
UNWIND $terms AS row
MATCH (t:Term {key: row.key})
WHERE t.json <> row.json
OPTIONAL MATCH (d:Dossier)-[:DEFINES]->(t)
WITH row, collect(d.id) AS owners
WHERE owners = [] OR any(owner IN owners WHERE owner <> $dossier)
RETURN row.key AS key, head([owner IN owners WHERE owner <> $dossier]) AS dossier
ORDER BY key;
