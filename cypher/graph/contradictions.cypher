// All contradictions, in the order of their ids. `about` holds the entities that their claims name: subject, object, occasion,
// participant, speaker; `dossiers` the dossiers of its claims.
// Parameters: none. Returns: id, reason, reasonAr, by, claims, about, dossiers of each.
MATCH (a:Claim)-[r:CONTRADICTS]->(b:Claim)
UNWIND [a, b] AS claim
WITH r.id AS id, min(r.reason) AS reason, min(r.reasonAr) AS reasonAr, min(r.by) AS by, collect(DISTINCT claim) AS sides
RETURN
  id, reason, reasonAr, by,
  COLLECT { UNWIND sides AS side RETURN side.id AS claim ORDER BY claim } AS claims,
  COLLECT {
    UNWIND sides AS side
    MATCH (side)-[:SUBJECT|OBJECT|ABOUT|PARTICIPANT|ATTRIBUTED_TO]->(e:Entity)
    RETURN DISTINCT e.id
  } AS about,
  COLLECT { UNWIND sides AS side RETURN DISTINCT side.dossier } AS dossiers
ORDER BY id;
