// Adds `:Entity` to entities that the dossier's own statements created when they were run in cypher-shell. If a loaded entity has
// the id, the created node is a second node of it and is deleted: the dossier gave the entity another label.
// Parameters: keys (label and id, with a space between). Returns: nothing.
MATCH (e:Person|Government|Militia|Organization|Post|Agreement|Event|Place|Thing)
WHERE NOT e:Entity AND any(label IN labels(e) WHERE label + ' ' + e.id IN $keys)
WITH e, EXISTS { (:Entity {id: e.id}) } AS isLoaded, EXISTS { (e)--() } AS isLinked
FOREACH (_ IN CASE WHEN isLoaded THEN [] ELSE [1] END | SET e:Entity)
FOREACH (_ IN CASE WHEN isLoaded AND NOT isLinked THEN [1] ELSE [] END | DELETE e);
