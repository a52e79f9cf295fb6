// Which contradictions have a claim that names an entity as subject, object, occasion, participant or speaker?
// Parameters: about (id of an entity). Returns: id, reason, by, claims of each contradiction.
//
// :param about => 'us-forces-in-iraq'
MATCH (e:Entity {id: $about})<-[:SUBJECT|OBJECT|ABOUT|PARTICIPANT|ATTRIBUTED_TO]-(:Claim)-[r:CONTRADICTS]-(:Claim)
WITH DISTINCT r.id AS id
MATCH (a:Claim)-[r:CONTRADICTS {id: id}]->(b:Claim)
UNWIND [a, b] AS claim
WITH id, min(r.reason) AS reason, min(r.by) AS by, collect(DISTINCT claim.id) AS found
RETURN id, reason, by, COLLECT { UNWIND found AS each RETURN each ORDER BY each } AS claims
ORDER BY id;
