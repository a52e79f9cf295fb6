// Contradictions whose claims name some entities, as subject, object, occasion, participant or speaker. Every two claims of
// a contradiction are linked, so that the links of one claim lead to all its claims. Claims of other dossiers are left out.
// Parameters: ids, dossiers (ids; null for all), limit. Returns: id, reason, reasonAr, by, claims, links of each, in the order of their ids.
UNWIND $ids AS entityId
MATCH (e:Entity {id: entityId})<-[:SUBJECT|OBJECT|ABOUT|PARTICIPANT|ATTRIBUTED_TO]-(c:Claim)
WITH DISTINCT c
MATCH (c)-[r:CONTRADICTS]-(other:Claim)
WHERE $dossiers IS NULL OR (c.dossier IN $dossiers AND other.dossier IN $dossiers)
WITH c, r, other
LIMIT toInteger($limit)
UNWIND [c, other] AS claim
WITH r.id AS id, min(r.reason) AS reason, min(r.reasonAr) AS reasonAr, min(r.by) AS by, collect(DISTINCT claim.id) AS claims, count(*) / 2 AS links
RETURN id, reason, reasonAr, by, claims, links
ORDER BY id;
