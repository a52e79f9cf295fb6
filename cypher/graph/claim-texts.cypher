// Candidates for `searchAll`: claims whose texts contain sought words. `query` is a Lucene query. What was certainly taken back by today is
// left out. `dossiers` are ids of dossiers; null allows all.
// Parameters: query, dossiers, limit. Returns: id, texts, entities of each; a text has the tag of its language and a space before it, and
// `entities` are the ids of its subject, object and occasion.
CALL db.index.fulltext.queryNodes('claim_texts', $query, {limit: toInteger($limit)}) YIELD node AS c
WHERE ($dossiers IS NULL OR c.dossier IN $dossiers) AND NOT coalesce(c.withdrawnLatest <= date(), false)
CALL (c) {
  UNWIND coalesce(c.languages, ['en', 'ar']) AS language
  WITH
    c, language,
    reduce(suffix = '', part IN split(language, '-') | suffix + toUpper(left(part, 1)) + substring(part, 1)) AS suffix
  WITH language, coalesce(c['text' + suffix], CASE language WHEN 'en' THEN c.text END) AS text
  WHERE text IS NOT NULL
  RETURN collect(language + ' ' + text) AS texts
}
RETURN c.id AS id, texts, COLLECT { MATCH (c)-[:SUBJECT|OBJECT|ABOUT]->(e:Entity) RETURN DISTINCT e.id } AS entities;
