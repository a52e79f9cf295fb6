// The rows of all things that a dossier shares with another dossier: entities, documents and terms, if the rows are not equal.
// Parameters: dossier. Returns: label and id of the thing, dossier, and values (the columns of its row) of each row.
MATCH (own:Dossier {id: $dossier})
CALL (own) {
  MATCH (own)-[named:NAMES]->(e:Entity)
  MATCH (other:Dossier)-[row:NAMES]->(e)
  WHERE other <> own AND row.hash <> named.hash
  WITH DISTINCT e
  MATCH (d:Dossier)-[row:NAMES]->(e)
  RETURN 'Entity' AS label, e.id AS id, d.id AS dossier, row {
      .kind, .note, .positionSource, names: coalesce(row.names, ['en ' + row.name, 'ar ' + row.nameAr]),
      label: last(row.labels), latitude: toString(row.latitude), longitude: toString(row.longitude)
    } AS values
UNION ALL
  WITH own
  MATCH (doc:Document)-[held:IN]->(own)
  MATCH (doc)-[row:IN]->(other:Dossier)
  WHERE other <> own AND properties(row) <> properties(held)
  WITH DISTINCT doc
  MATCH (doc)-[row:IN]->(d:Dossier)
  RETURN
    'Document' AS label, doc.id AS id, d.id AS dossier,
    row {
      .*, id: null, publishedEarliest: null, publishedLatest: null, publishedEarliestDay: null, publishedLatestDay: null
    } AS values
UNION ALL
  WITH own
  MATCH (own)-[defined:DEFINES]->(t:Term)
  MATCH (other:Dossier)-[row:DEFINES]->(t)
  WHERE other <> own AND coalesce(row.json, row.added) <> coalesce(defined.json, defined.added)
  WITH DISTINCT t
  MATCH (d:Dossier)-[row:DEFINES]->(t)
  RETURN
    'Term' AS label, t.key AS id, d.id AS dossier,
    CASE WHEN row.json IS NULL THEN row {.*, key: null, added: null} ELSE row {.json} END AS values
}
RETURN label, id, dossier, values
ORDER BY label, id, dossier;
