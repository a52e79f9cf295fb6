// Sets the properties of a document, its publisher, and the document that it supersedes. If several dossiers hold it, the one with
// the smallest id counts.
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
SET doc = held {.*, publishedBy: null, supersedes: null}
WITH doc, held.publishedBy AS publishedBy, held.supersedes AS supersedes
CALL (doc, publishedBy, supersedes) {
  MATCH (doc)-[old:PUBLISHED_BY|SUPERSEDES]->(other)
  WHERE other.id <> coalesce(CASE type(old) WHEN 'SUPERSEDES' THEN supersedes ELSE publishedBy END, '')
  DELETE old
}
CALL (doc, publishedBy) {
  MATCH (publisher:Entity {id: publishedBy})
  MERGE (doc)-[:PUBLISHED_BY]->(publisher)
}
CALL (doc, supersedes) {
  MATCH (older:Document {id: supersedes})
  MERGE (doc)-[:SUPERSEDES]->(older)
};
