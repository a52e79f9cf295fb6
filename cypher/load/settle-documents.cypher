// A document and its publisher, from all dossiers that hold it: as the first of them by id says.
// Parameters: ids. Returns: nothing.
UNWIND $ids AS id
MATCH (doc:Document {id: id})
CALL (doc) {
  MATCH (doc)-[held:IN]->(d:Dossier)
  WHERE held.id IS NOT NULL
  RETURN held
  ORDER BY d.id
  LIMIT 1
}
SET doc = held {.*, publishedBy: null}
WITH doc, held.publishedBy AS publishedBy
CALL (doc, publishedBy) {
  MATCH (doc)-[old:PUBLISHED_BY]->(other)
  WHERE other.id <> publishedBy
  DELETE old
}
MATCH (outlet:Organization {id: publishedBy})
MERGE (doc)-[:PUBLISHED_BY]->(outlet);
