// Whether each entity has an Arabic name, and each dossier an Arabic title.
// Parameters: none. Returns: allNamed.
RETURN
  NOT EXISTS { MATCH (e:Entity) WHERE e.nameAr IS NULL } AND
  NOT EXISTS { MATCH (d:Dossier) WHERE d.titleAr IS NULL } AS allNamed;
