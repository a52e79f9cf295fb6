// The entities that some claims name, and the ends of some relations. `node` is a node id, as in `graph/entities`.
// Parameters: changed (a map with claims as ids and relations as id, from, to). Returns: node, id of each.
CALL () {
  UNWIND $changed.claims AS claimId
  MATCH (:Claim {id: claimId})-[:SUBJECT|OBJECT|ABOUT|PARTICIPANT|ATTRIBUTED_TO]->(e:Entity)
  RETURN e
UNION
  UNWIND $changed.relations AS key
  UNWIND [key.from, key.to] AS entityId
  MATCH (e:Entity {id: entityId})
  RETURN e
}
RETURN toFloat(id(e)) AS node, e.id AS id;
