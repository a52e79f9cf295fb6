// Relations that are about to be drawn anew: each entity's are passed over once, however many of them go.
// Parameters: groups (from, ids). Returns: nothing.
UNWIND $groups AS key
MATCH (from:Entity {id: key.from})
CALL (key, from) {
  MATCH (from)-[r]->()
  WHERE r.id IN key.ids
  DELETE r
};
