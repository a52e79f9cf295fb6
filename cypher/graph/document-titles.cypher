// Candidates for `searchAll`: documents whose titles contain sought words (`query`, a Lucene query, may be empty), and those that one of the
// publishers published. `dossiers` are ids of dossiers; null allows all.
// Parameters: query, publishers, dossiers, limit. Returns: id, texts, publishedOn, publishers of each: its titles,
// each with the tag of its language and a space before it, and the ids of its publishers.
CALL () {
  UNWIND CASE $query WHEN '' THEN [] ELSE [$query] END AS sought
  CALL db.index.fulltext.queryNodes('document_titles', sought, {limit: toInteger($limit)}) YIELD node AS d
  RETURN d
UNION
  MATCH (p:Entity)<-[:PUBLISHED_BY]-(d:Document)
  WHERE p.id IN $publishers
  RETURN d
  LIMIT toInteger($limit)
}
WITH d
WHERE $dossiers IS NULL OR EXISTS { MATCH (d)-[:IN]->(dossier:Dossier) WHERE dossier.id IN $dossiers }
RETURN
  d.id AS id, coalesce(d.titles, ['en ' + d.title]) AS texts, d.publishedOn AS publishedOn,
  COLLECT { MATCH (d)-[:PUBLISHED_BY]->(p:Entity) RETURN p.id } AS publishers;
