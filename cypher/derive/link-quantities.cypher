// Writes the quantities of claims, and links those that are told of one entity to it.
// Parameters: quantities (claim, properties, and of: the id of an entity, or null). Returns: nothing.
UNWIND $quantities AS row
MATCH (c:Claim {id: row.claim})
CREATE (c)-[:QUANTITY]->(q:Quantity)
SET q = row.properties
WITH q, row.of AS of
WHERE of IS NOT NULL
MATCH (e:Entity {id: of})
CREATE (q)-[:OF]->(e);
