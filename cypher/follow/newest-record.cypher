// The newest record of what a load changed (`load/change-record`).
// Parameters: none. Returns: its id; no row if there is none.
MATCH (r:ChangeRecord)
RETURN r.id AS id
ORDER BY r.after DESC, id
LIMIT 1;
