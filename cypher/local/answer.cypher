// The smallest query: a server that answers it is ready.
// Parameters: none. Returns: one row: answer INTEGER.
RETURN 1 AS answer;
