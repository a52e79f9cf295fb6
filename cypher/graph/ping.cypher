// Does the database answer? The bookmark of this read tells which state it is in.
// Parameters: none. Returns: one row, 1.
RETURN 1 AS one;
