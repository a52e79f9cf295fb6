// The records of what loads changed (`load/change-record`) since a state of the database, and the record `newest` without its lists of ids.
// Parameters: after (the number of the last transaction of that state), newest (the id of a record, or null). Returns: id, after, dossier,
// claims, gone, relations, entities of each.
MATCH (r:ChangeRecord)
WHERE r.after >= toInteger($after) OR r.id = $newest
WITH r, r.after >= toInteger($after) AS isSince
RETURN
  r.id AS id, r.after AS after, r.dossier AS dossier,
  CASE WHEN isSince THEN r.claims ELSE [] END AS claims,
  CASE WHEN isSince THEN r.gone ELSE [] END AS gone,
  CASE WHEN isSince THEN r.relations ELSE [] END AS relations,
  CASE WHEN isSince THEN r.entities ELSE [] END AS entities
ORDER BY after;
