// A page of the documents of some dossiers, in the order of their ids, with the row that each dossier has of it.
// Parameters: dossiers (ids), after (an id), count. Returns: id, dossiers (ids), rows (the columns of each, in the order of the dossiers) of each.
MATCH (doc:Document)
USING INDEX doc:Document(id)
WHERE doc.id > $after AND EXISTS { MATCH (doc)-[:IN]->(d:Dossier) WHERE d.id IN $dossiers }
WITH doc ORDER BY doc.id LIMIT toInteger($count)
RETURN
  doc.id AS id,
  COLLECT { MATCH (doc)-[:IN]->(d:Dossier) WHERE d.id IN $dossiers RETURN d.id ORDER BY d.id } AS dossiers,
  COLLECT { MATCH (doc)-[held:IN]->(d:Dossier) WHERE d.id IN $dossiers RETURN held {.*} ORDER BY d.id } AS rows
ORDER BY id;
