// The status of the database after its start. Run it on the database `system`.
// Parameters: none. Returns: one row: status STRING; problem STRING, empty where there is none.
SHOW DATABASE neo4j YIELD currentStatus, statusMessage
RETURN currentStatus AS status, statusMessage AS problem;
