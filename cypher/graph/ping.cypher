// Checks that the database answers. The bookmark of this read identifies the state of the database.
// Parameters: none. Returns: one row, 1.
RETURN 1 AS one;
