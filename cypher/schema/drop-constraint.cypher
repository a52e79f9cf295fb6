// Deletes a constraint with its index, so that it can be created again.
// Parameters: name. Returns: nothing.
DROP CONSTRAINT $name IF EXISTS;
