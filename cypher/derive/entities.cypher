// Computes the names of an entity from all dossiers that name it. The dossier with the smallest id gives the names; the names of
// the others become aliases. All dossiers give aliases and the keys by which `search` finds the entity.
// Parameters: ids. Returns: nothing.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (d)-[n:NAMES]->(e)
  WITH n ORDER BY d.id
  WITH collect(n) AS says
  WITH
    says,
    head(says) AS first,
    reduce(forms = [], n IN says | forms + n.aliases) AS aliases,
    reduce(forms = [], n IN tail(says) | forms + [n.name, n.nameAr]) AS otherNames
  RETURN
    first,
    reduce(
      all = [],
      form IN aliases + [name IN otherNames WHERE NOT name IN [first.name, first.nameAr]] |
        CASE WHEN form IN all THEN all ELSE all + [form] END
    ) AS aliases,
    reduce(all = [], n IN says | all + [key IN coalesce(n.keys, []) WHERE NOT key IN all]) AS keys,
    head([n IN says WHERE n.kind IS NOT NULL | n.kind]) AS kind,
    head([n IN says WHERE n.note IS NOT NULL | n.note]) AS note
}
SET e = {id: id, name: first.name, nameAr: first.nameAr, aliases: aliases, kind: kind, note: note, nameKeys: keys};
