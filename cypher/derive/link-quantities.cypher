// Writes the quantities of claims.
// Parameters: quantities (claim, properties). Returns: nothing.
UNWIND $quantities AS row
MATCH (c:Claim {id: row.claim})
CREATE (c)-[:QUANTITY]->(q:Quantity)
SET q = row.properties;
