// Deletes an index, so that it can be created again.
// Parameters: name. Returns: nothing.
DROP INDEX $name IF EXISTS;
