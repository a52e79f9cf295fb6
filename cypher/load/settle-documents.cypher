// Sets the properties and the publisher of a document. If several dossiers hold it, the one with the smallest id counts.
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
MATCH (outlet:Entity {id: publishedBy})
MERGE (doc)-[:PUBLISHED_BY]->(outlet);
