// Deletes claims that a dossier no longer has, with their quantities.
// Parameters: ids. Returns: nothing.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
OPTIONAL MATCH (c)-[:QUANTITY]->(q:Quantity)
DETACH DELETE q, c;
