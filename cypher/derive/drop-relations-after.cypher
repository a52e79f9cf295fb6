// Deletes all relations that start from the next entities, in the order of their ids.
// Parameters: after (an id, or ''), limit. Returns: last (id of the last of these entities, null after the last).
MATCH (e:Entity)
WHERE e.id > $after
WITH e
ORDER BY e.id
LIMIT toInteger($limit)
CALL (e) {
  MATCH (e)-[r]->(:Entity)
  DELETE r
}
RETURN max(e.id) AS last;
