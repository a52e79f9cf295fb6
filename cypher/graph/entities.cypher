// All entities for a snapshot, in the order of their ids. `node` is the node id, valid within one build: relations and claims are
// read later and refer to it. `graph/dossier-entities` reads which dossiers name them.
// The condition `IS NOT NULL` is always true; it makes Neo4j read the entities from the index, in its order.
// Parameters: none. Returns: node, id, labels, name, nameAr, names, aliases, kind, note of each.
MATCH (e:Entity)
WHERE e.id IS NOT NULL
RETURN
  toFloat(id(e)) AS node, e.id AS id, labels(e) AS labels, e.name AS name, e.nameAr AS nameAr, e.names AS names, e.aliases AS aliases, e.kind AS kind,
  e.note AS note
ORDER BY id;
