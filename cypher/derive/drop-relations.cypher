// Relations that are about to be drawn anew.
// Parameters: relations (id, from). Returns: nothing.
UNWIND $relations AS key
MATCH (:Entity {id: key.from})-[r]->()
WHERE r.id = key.id
DELETE r;
