// Computes the labels and names of an entity from all dossiers that name it. The dossier with the smallest id gives the labels and
// the names; the names of the others become aliases. The first dossier that has a note gives it, and the first that has a kind
// under these labels. The first that has a position gives it. All dossiers give aliases, identifiers and the keys by which `search`
// finds the entity.
// Rows that an older version of Sanad wrote have no labels; if all are such rows, the entity keeps its labels.
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
    coalesce(head([n IN says WHERE n.labels IS NOT NULL | n.labels]), [label IN labels(e) WHERE label <> 'Entity']) AS labels,
    reduce(forms = [], n IN says | forms + n.aliases) AS aliases,
    reduce(forms = [], n IN tail(says) | forms + [n.name, n.nameAr]) AS otherNames
  RETURN
    first,
    labels,
    reduce(
      all = [],
      form IN aliases + [name IN otherNames WHERE NOT name IN [first.name, first.nameAr]] |
        CASE WHEN form IN all THEN all ELSE all + [form] END
    ) AS aliases,
    reduce(all = [], n IN says | all + [key IN coalesce(n.keys, []) WHERE NOT key IN all]) AS keys,
    head([n IN says WHERE n.kind IS NOT NULL AND coalesce(n.labels, labels) = labels | n.kind]) AS kind,
    head([n IN says WHERE n.note IS NOT NULL | n.note]) AS note,
    reduce(all = [], n IN says | all + [each IN coalesce(n.identifiers, []) WHERE NOT each IN all]) AS identifiers,
    head([n IN says WHERE n.latitude IS NOT NULL | n {.latitude, .longitude, .positionSource}]) AS position
}
SET e = {
  id: id, name: first.name, nameAr: first.nameAr, aliases: aliases, kind: kind, note: note, nameKeys: keys,
  identifiers: CASE WHEN size(identifiers) > 0 THEN identifiers END, latitude: position.latitude, longitude: position.longitude,
  positionSource: position.positionSource
}
WITH e, labels
WHERE size(labels(e)) <> size(labels) + 1 OR any(label IN labels WHERE NOT label IN labels(e))
REMOVE e:Actor:Person:Government:Militia:Organization:Post:Agreement:Event:Place:Thing
SET e:$(labels);
