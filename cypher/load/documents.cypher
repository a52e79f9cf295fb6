// Writes a dossier's properties of its documents. They are stored on IN, because several dossiers may hold one document.
// Parameters: dossier, documents (id, properties, publishedBy, published: earliest, latest). Returns: nothing.
MATCH (d:Dossier {id: $dossier})
UNWIND $documents AS row
WITH d, row, row.properties AS properties
MERGE (doc:Document {id: row.id})
MERGE (doc)-[held:IN]->(d)
SET held = properties {
  .*,
  publishedBy: row.publishedBy,
  publishedEarliest: date(row.published.earliest),
  publishedLatest: date(row.published.latest),
  publishedEarliestDay: duration.inDays(date('1970-01-01'), date(row.published.earliest)).days,
  publishedLatestDay: duration.inDays(date('1970-01-01'), date(row.published.latest)).days
};
