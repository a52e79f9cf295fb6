// Deletes contradictions that a rule found, at most `limit` of them. Parameters: limit. Returns: count of those deleted.
MATCH ()-[r:CONTRADICTS {by: 'RULE'}]->()
WITH r
LIMIT toInteger($limit)
DELETE r
RETURN count(*) AS count;
