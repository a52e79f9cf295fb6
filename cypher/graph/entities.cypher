// All entities, in the order of their ids, as a snapshot keeps them. `node` names each within one build: relations and claims
// that are read after it name their ends by it.
// (That each has an id is said so that they come by the index, in its order.)
// Parameters: none. Returns: node, id, labels, name, nameAr, aliases, kind, note of each.
MATCH (e:Entity)
WHERE e.id IS NOT NULL
RETURN
  id(e) AS node, e.id AS id, labels(e) AS labels, e.name AS name, e.nameAr AS nameAr, e.aliases AS aliases, e.kind AS kind,
  e.note AS note
ORDER BY id;
