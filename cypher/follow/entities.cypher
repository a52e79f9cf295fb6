// The rows of `graph/entities` for some entities.
// Parameters: changed (a map with entities as ids). Returns: node, id, labels, name, nameAr, names, aliases, kind, note of each.
UNWIND $changed.entities AS entityId
MATCH (e:Entity {id: entityId})
RETURN
  toFloat(id(e)) AS node, e.id AS id, labels(e) AS labels, e.name AS name, e.nameAr AS nameAr, e.names AS names, e.aliases AS aliases, e.kind AS kind,
  e.note AS note
ORDER BY id;
