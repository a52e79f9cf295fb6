// All nodes of the database, in any order, for a fingerprint of its content.
// Parameters: none. Returns: labels, properties of each.
MATCH (n)
RETURN labels(n) AS labels, properties(n) AS properties;
