// Deletes relations that will be written again. The relationships of each entity are read only once, for all its relations.
// Parameters: groups (from, ids). Returns: nothing.
UNWIND $groups AS key
MATCH (from:Entity {id: key.from})
CALL (key, from) {
  MATCH (from)-[r]->()
  WHERE r.id IN key.ids
  DELETE r
};
