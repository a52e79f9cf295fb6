// Computes the labels and names of an entity from all dossiers that name it. The dossier with the smallest id gives the labels.
// In each language, the first dossier that has a name gives it; other names in that language become aliases. `name` is the English name,
// or else the first; each name also stands under the tag of its language (`nameFr`). The first dossier that has a note gives it, and the first that has a kind
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
    // The tag of a language, a space and the name. Rows of an older version have an English and an Arabic name.
    reduce(all = [], n IN says | all + coalesce(n.names, ['en ' + n.name, 'ar ' + n.nameAr])) AS written,
    coalesce(head([n IN says WHERE n.labels IS NOT NULL | n.labels]), [label IN labels(e) WHERE label <> 'Entity']) AS labels,
    reduce(forms = [], n IN says | forms + n.aliases) AS aliases
  WITH
    says, written, labels, aliases,
    reduce(
      all = [],
      form IN written | CASE WHEN any(each IN all WHERE split(each, ' ')[0] = split(form, ' ')[0]) THEN all ELSE all + [form] END
    ) AS names
  WITH says, labels, aliases, names, [form IN names | substring(form, size(split(form, ' ')[0]) + 1)] AS texts,
    [form IN written | substring(form, size(split(form, ' ')[0]) + 1)] AS allTexts
  RETURN
    names,
    coalesce(head([form IN names WHERE form STARTS WITH 'en ' | substring(form, 3)]), head(texts)) AS name,
    head([form IN names WHERE form STARTS WITH 'ar ' | substring(form, 3)]) AS nameAr,
    texts,
    labels,
    reduce(
      all = [],
      form IN aliases + [text IN allTexts WHERE NOT text IN texts] | CASE WHEN form IN all THEN all ELSE all + [form] END
    ) AS aliases,
    reduce(all = [], n IN says | all + [key IN coalesce(n.keys, []) WHERE NOT key IN all]) AS keys,
    head([n IN says WHERE n.kind IS NOT NULL AND coalesce(n.labels, labels) = labels | n.kind]) AS kind,
    head([n IN says WHERE n.note IS NOT NULL | n.note]) AS note,
    reduce(all = [], n IN says | all + [each IN coalesce(n.identifiers, []) WHERE NOT each IN all]) AS identifiers,
    head([n IN says WHERE n.latitude IS NOT NULL | n {.latitude, .longitude, .positionSource}]) AS position
}
WITH
  *, [text IN texts WHERE text <> name AND text <> coalesce(nameAr, name)] AS otherNames,
  [
    form IN names |
    'name' + reduce(suffix = '', part IN split(split(form, ' ')[0], '-') | suffix + toUpper(left(part, 1)) + substring(part, 1))
  ] AS tagged
// What stays as it is is not written: a load that changes nothing writes nothing.
FOREACH (key IN [
  each IN keys(e)
  WHERE
    NOT each IN tagged AND
    NOT each IN [
      'id', 'name', 'names', 'otherNames', 'aliases', 'kind', 'note', 'nameKeys', 'identifiers', 'latitude', 'longitude',
      'positionSource'
    ]
] |
  REMOVE e[key]
)
SET e += {
  name: name, names: names, otherNames: CASE WHEN size(otherNames) > 0 THEN otherNames END, aliases: aliases, kind: kind,
  note: note, nameKeys: keys,
  identifiers: CASE WHEN size(identifiers) > 0 THEN identifiers END, latitude: position.latitude, longitude: position.longitude,
  positionSource: position.positionSource
}
FOREACH (index IN range(0, size(tagged) - 1) | SET e[tagged[index]] = texts[index])
WITH e, labels
WHERE size(labels(e)) <> size(labels) + 1 OR any(label IN labels WHERE NOT label IN labels(e))
REMOVE e:Actor:Person:Government:Militia:Organization:Post:Agreement:Event:Place:Thing
SET e:$(labels);
