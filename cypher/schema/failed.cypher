// The indexes that could not be built, for example because the disk was full. They stay so until they are created again.
// Parameters: none. Returns: name of each, and the name of its constraint, if it belongs to one.
SHOW INDEXES YIELD name, state, owningConstraint
WHERE state = 'FAILED'
RETURN name, owningConstraint;
