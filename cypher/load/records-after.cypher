// The records of loads that were committed after a transaction, by the number of the transaction before each.
// Parameters: after. Returns: after of each.
MATCH (r:ChangeRecord)
WHERE r.after > toInteger($after)
RETURN r.after AS after;
