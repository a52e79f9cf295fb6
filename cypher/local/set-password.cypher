// Replaces the default password by ours. Run it on the database `system`, as user neo4j.
// Parameters: $initialPassword STRING, $password STRING. Returns: nothing.
ALTER CURRENT USER SET PASSWORD FROM $initialPassword TO $password;
