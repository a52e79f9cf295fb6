// Candidates for `search`: entities found by our own keys, or by Neo4j's Arabic analyzer, which removes ال, clitics and endings.
// `keys` and `words` are Lucene queries; each may be empty. If `labels` is empty, all labels are allowed.
// `dossiers` are the ids of the dossiers of which one must name the entity; null allows all.
// Parameters: keys, keyLimit, words, wordLimit, labels, dossiers. Returns: id, labels, name, nameAr, names, aliases, kind, note of each.
CALL () {
  UNWIND CASE $keys WHEN '' THEN [] ELSE [$keys] END AS sought
  CALL db.index.fulltext.queryNodes('entity_keys', sought, {limit: toInteger($keyLimit)}) YIELD node
  RETURN node AS e
  UNION
  UNWIND CASE $words WHEN '' THEN [] ELSE [$words] END AS sought
  CALL db.index.fulltext.queryNodes('entity_names', sought, {limit: toInteger($wordLimit)}) YIELD node
  RETURN node AS e
}
WITH e
WHERE
  (size($labels) = 0 OR any(label IN labels(e) WHERE label IN $labels)) AND
  ($dossiers IS NULL OR EXISTS { MATCH (d:Dossier)-[:NAMES]->(e) WHERE d.id IN $dossiers })
RETURN e.id AS id, labels(e) AS labels, e.name AS name, e.nameAr AS nameAr, e.names AS names, e.aliases AS aliases, e.kind AS kind, e.note AS note;
