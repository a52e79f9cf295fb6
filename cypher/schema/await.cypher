// Waits until new indexes hold what is there already: asked before, they throw.
// Parameters: none. Returns: nothing.
CALL db.awaitIndexes(600);
