// The entities that each dossier names. `entity` holds node ids, as in `graph/entities`; numbers are floats, as in `graph/claims`.
// Parameters: none. Returns: dossier (its id), entity.
MATCH (d:Dossier)
CALL (d) {
  MATCH (d)-[:NAMES]->(e:Entity)
  RETURN collect(toFloat(id(e))) AS entity
}
RETURN d.id AS dossier, entity;
