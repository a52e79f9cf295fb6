// Entities with these ids that another dossier names with another label.
// Parameters: dossier, entities (id, label). Returns: id, labels, dossiers.
UNWIND $entities AS row
MATCH (e:Entity {id: row.id})
WHERE NOT row.label IN labels(e)
CALL (e) {
  MATCH (d)-[:NAMES]->(e)
  WHERE d.id <> $dossier
  RETURN collect(d.id) AS dossiers
}
WITH * WHERE dossiers <> []
RETURN row.id AS id, labels(e) AS labels, dossiers
ORDER BY id;
