// Writes the proposals of a dossier: the columns of their rows as written. They have no links
// except to their dossier, so that nothing which reads claims or entities reaches them. A proposal with the same hash is left as it is, unless
// `all` is true.
// Parameters: dossier, proposals (id, properties with hash), all. Returns: nothing.
MATCH (d:Dossier {id: $dossier})
UNWIND $proposals AS row
MERGE (p:Proposal {id: row.id})
MERGE (p)-[:IN]->(d)
WITH p, row
WHERE $all OR p.hash IS NULL OR p.hash <> row.properties.hash
SET p = row.properties;
