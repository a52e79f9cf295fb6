// All contradictions, in the order of their ids. `about` holds the entities that their claims name: subject, object, occasion,
// participant, speaker.
// Parameters: none. Returns: id, reason, reasonAr, by, claims, about of each.
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
  } AS about
ORDER BY id;
