// A page of the entities that other dossiers have than this one, in the order of their ids.
// Parameters: dossier (its id), after (an id), count. Returns: id, label, rows (dossier, names as stored forms, aliases, identifiers, of each other dossier) of each.
MATCH (e:Entity)
USING INDEX e:Entity(id)
WHERE e.id > $after AND EXISTS { MATCH (e)<-[:NAMES]-(d:Dossier) WHERE d.id <> $dossier }
WITH e ORDER BY e.id LIMIT toInteger($count)
RETURN
  e.id AS id,
  head([label IN labels(e) WHERE NOT label IN ['Entity', 'Actor']]) AS label,
  COLLECT {
    MATCH (e)<-[n:NAMES]-(d:Dossier)
    WHERE d.id <> $dossier
    RETURN {dossier: d.id, names: n.names, aliases: n.aliases, identifiers: n.identifiers}
    ORDER BY d.id
  } AS rows
ORDER BY id;
