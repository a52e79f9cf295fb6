// The rows of `graph/dossier-entities` for some entities.
// Parameters: changed (a map with entities as ids). Returns: dossier (its id), entity.
UNWIND $changed.entities AS entityId
MATCH (d:Dossier)-[:NAMES]->(named:Entity {id: entityId})
WITH d, collect(named) AS entities
CALL (d, entities) {
  UNWIND entities AS e
  RETURN collect(toFloat(id(e))) AS entity
}
RETURN d.id AS dossier, entity;
