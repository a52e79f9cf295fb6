// Waits until new indexes contain the existing nodes. A query of an index that is not ready fails.
// Parameters: none. Returns: nothing.
CALL db.awaitIndexes(600);
