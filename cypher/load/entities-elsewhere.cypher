// Entities of these ids that are something else where another dossier names them.
// Parameters: dossier, entities (id, label). Returns: id, labels, dossiers.
UNWIND $entities AS row
MATCH (e:Entity {id: row.id})
WHERE NOT row.label IN labels(e)
MATCH (d:Dossier)-[:NAMES]->(e)
WHERE d.id <> $dossier
RETURN row.id AS id, labels(e) AS labels, collect(d.id) AS dossiers
ORDER BY id;
