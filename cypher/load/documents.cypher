// The documents of a dossier, and who published them.
// Parameters: dossier, documents (id, properties, publishedBy, published: earliest, latest). Returns: nothing.
MATCH (d:Dossier {id: $dossier})
UNWIND $documents AS row
WITH d, row, row.properties AS properties
MERGE (doc:Document {id: row.id})
SET doc = properties {
  .*,
  publishedEarliest: date(row.published.earliest),
  publishedLatest: date(row.published.latest),
  publishedEarliestDay: duration.inDays(date('1970-01-01'), date(row.published.earliest)).days,
  publishedLatestDay: duration.inDays(date('1970-01-01'), date(row.published.latest)).days
}
MERGE (doc)-[:IN]->(d)
WITH doc, row
CALL (doc, row) {
  MATCH (doc)-[old:PUBLISHED_BY]->(other)
  WHERE other.id <> row.publishedBy
  DELETE old
}
MATCH (outlet:Organization {id: row.publishedBy})
MERGE (doc)-[:PUBLISHED_BY]->(outlet);
