// The vocabulary, as the loader wrote it.
// Parameters: none. Returns: json of each row, in the order of their keys.
MATCH (t:Term)
RETURN t.json AS json
ORDER BY t.key;
