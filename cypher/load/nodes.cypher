// The number of all nodes, which Neo4j stores.
// Parameters: none. Returns: nodes.
MATCH (n)
RETURN count(n) AS nodes;
