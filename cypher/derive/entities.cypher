// What an entity is called, from all dossiers that name it: the first by id gives the names, all give aliases.
// Parameters: ids. Returns: nothing.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (d)-[n:NAMES]->(e)
  WITH n ORDER BY d.id
  WITH collect(n) AS says
  RETURN
    head(says) AS first,
    reduce(all = [], n IN says | all + [alias IN n.aliases WHERE NOT alias IN all]) AS aliases,
    head([n IN says WHERE n.kind IS NOT NULL | n.kind]) AS kind,
    head([n IN says WHERE n.note IS NOT NULL | n.note]) AS note
}
SET e.name = first.name, e.nameAr = first.nameAr, e.aliases = aliases, e.kind = kind, e.note = note;
