// The ids of the dossiers, in ascending order.
// Parameters: none. Returns: id of each.
MATCH (d:Dossier)
RETURN d.id AS id
ORDER BY id;
