// The indexes that must be created again: those that could not be built, for example because the disk was full, and the index of names
// of an older version, which lacks the names in further languages.
// Parameters: none. Returns: name of each, and the name of its constraint, if it belongs to one.
SHOW INDEXES YIELD name, state, properties, owningConstraint
WHERE state = 'FAILED' OR (name = 'entity_names' AND NOT 'otherNames' IN properties)
RETURN name, owningConstraint;
