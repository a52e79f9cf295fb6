// The records of what loads changed (`load/change-record`).
// Parameters: none. Returns: id, after, dossier, claims, gone, relations, entities of each.
MATCH (r:ChangeRecord)
RETURN
  r.id AS id, r.after AS after, r.dossier AS dossier, r.claims AS claims, r.gone AS gone, r.relations AS relations,
  r.entities AS entities
ORDER BY after;
