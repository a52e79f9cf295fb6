// The entities with these ids; ids without an entity are left out.
// Parameters: ids. Returns: id, labels, name, nameAr, names, aliases, kind, note of each.
UNWIND $ids AS wanted
MATCH (e:Entity {id: wanted})
RETURN e.id AS id, labels(e) AS labels, e.name AS name, e.nameAr AS nameAr, e.names AS names, e.aliases AS aliases, e.kind AS kind, e.note AS note;
