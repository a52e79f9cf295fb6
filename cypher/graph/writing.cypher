// Whether a transaction is being written into the store. Its rows become visible one after another, and the bookmark changes before the
// last of them is visible. The bookmark of this read identifies the state of the database.
// Parameters: none. Returns: one row, writing.
SHOW TRANSACTIONS
YIELD status, activeLockCount
WHERE status STARTS WITH 'Closing' AND activeLockCount > 0
RETURN count(*) > 0 AS writing;
