// A page of the entities of some dossiers, in the order of their ids, with the row that each dossier has of it.
// Parameters: dossiers (ids), after (an id), count. Returns: id, rows (the columns of each, in the order of the dossiers) of each.
MATCH (e:Entity)
USING INDEX e:Entity(id)
WHERE e.id > $after AND EXISTS { MATCH (e)<-[:NAMES]-(d:Dossier) WHERE d.id IN $dossiers }
WITH e ORDER BY e.id LIMIT toInteger($count)
RETURN
  e.id AS id,
  COLLECT { MATCH (e)<-[n:NAMES]-(d:Dossier) WHERE d.id IN $dossiers RETURN n {.*, keys: null} ORDER BY d.id } AS rows
ORDER BY id;
