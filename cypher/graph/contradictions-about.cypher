// Contradictions whose claims name some entities, as subject, object, occasion, participant or speaker. Every two claims of
// a contradiction are linked, so that the links of one claim lead to all its claims.
// Parameters: ids, limit. Returns: id, reason, reasonAr, by, claims, links of each, in the order of their ids.
UNWIND $ids AS entityId
MATCH (e:Entity {id: entityId})<-[:SUBJECT|OBJECT|ABOUT|PARTICIPANT|ATTRIBUTED_TO]-(c:Claim)
WITH DISTINCT c
MATCH (c)-[r:CONTRADICTS]-(other:Claim)
WITH c, r, other
LIMIT toInteger($limit)
UNWIND [c, other] AS claim
WITH r.id AS id, min(r.reason) AS reason, min(r.reasonAr) AS reasonAr, min(r.by) AS by, collect(DISTINCT claim.id) AS claims, count(*) / 2 AS links
RETURN id, reason, reasonAr, by, claims, links
ORDER BY id;
