// Rows that a dossier has of some entities, as a load stored them.
// Parameters: dossier, ids. Returns: id, labels, names (each the tag of a language, a space and the name) of each.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
USING INDEX e:Entity(id)
MATCH (e)<-[n:NAMES]-(:Dossier {id: $dossier})
RETURN id, n.labels AS labels, n.names AS names;
