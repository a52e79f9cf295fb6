// A dossier no longer makes these claims.
// Parameters: ids. Returns: nothing.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
OPTIONAL MATCH (c)-[:QUANTITY]->(q:Quantity)
DETACH DELETE q, c;
