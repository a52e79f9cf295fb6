// Sets the properties of a document, its publisher, and the document that it supersedes. If several dossiers hold it, the one with
// the smallest id counts; in each language, the first that has a title gives it.
// Parameters: ids. Returns: nothing.
UNWIND $ids AS id
MATCH (doc:Document {id: id})
CALL (doc) {
  MATCH (doc)-[held:IN]->(d:Dossier)
  WHERE held.id IS NOT NULL
  WITH held ORDER BY d.id
  WITH collect(held) AS rows
  WITH
    head(rows) AS held,
    // The tag of a language, a space and the title. Rows of an older version have an English and an Arabic title.
    reduce(titles = [], each IN rows | titles + coalesce(each.titles, ['en ' + each.title, 'ar ' + each.titleAr])) AS written
  RETURN held, reduce(
    titles = [],
    form IN written | CASE WHEN any(each IN titles WHERE split(each, ' ')[0] = split(form, ' ')[0]) THEN titles ELSE titles + [form] END
  ) AS titles
}
WITH
  doc, held, titles,
  [form IN titles | substring(form, size(split(form, ' ')[0]) + 1)] AS texts,
  [
    form IN titles |
    'title' + reduce(suffix = '', part IN split(split(form, ' ')[0], '-') | suffix + toUpper(left(part, 1)) + substring(part, 1))
  ] AS tagged
// What stays as it is is not written: a load that changes nothing writes nothing.
FOREACH (key IN [each IN keys(doc) WHERE NOT each IN tagged AND NOT each IN keys(held)] | REMOVE doc[key])
SET doc += held {
  .*, publishedBy: null, supersedes: null, titles: titles,
  title: coalesce(head([form IN titles WHERE form STARTS WITH 'en ' | substring(form, 3)]), head(texts))
}
FOREACH (index IN range(0, size(tagged) - 1) | SET doc[tagged[index]] = texts[index])
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
