// Everything that a load writes for claims, except what `derive/` computes. `load --force` compares it with the files.
// Parameters: ids. Returns: id, properties, links (type, to, properties) and quantities of each claim.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
RETURN
  id,
  properties(c) AS properties,
  COLLECT {
    MATCH (c)-[r:SUBJECT|OBJECT|PARTICIPANT|ABOUT|ATTRIBUTED_TO|REPORTED_IN|CONTENT|REPEATS|WITHDRAWS]->(other)
    RETURN {type: type(r), to: other.id, properties: properties(r)}
  } AS links,
  COLLECT {
    MATCH (c)-[:QUANTITY]->(q)
    RETURN q {.*, of: head([(q)-[:OF]->(e:Entity) | e.id])}
  } AS quantities;
