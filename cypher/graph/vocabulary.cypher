// The rows of the vocabulary that the loader wrote.
// Parameters: none. Returns: json of each row, in the order of their keys.
MATCH (t:Term)
RETURN t.json AS json
ORDER BY t.key;
