// All entities, in the order of their ids, as a snapshot keeps them.
// Parameters: none. Returns: id, labels, name, nameAr, aliases, kind, note of each.
MATCH (e:Entity)
RETURN e.id AS id, labels(e) AS labels, e.name AS name, e.nameAr AS nameAr, e.aliases AS aliases, e.kind AS kind, e.note AS note
ORDER BY id;
