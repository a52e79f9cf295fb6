// All contradictions among the claims of some dossiers, read from at most `limit` links. If the rows contain `limit` links, there
// may be more.
// Parameters: dossiers (ids; null for all), limit. Returns: id, reason, reasonAr, by, claims, links of each, in the order of their ids.
MATCH (a:Claim)-[r:CONTRADICTS]->(b:Claim)
WHERE $dossiers IS NULL OR (a.dossier IN $dossiers AND b.dossier IN $dossiers)
WITH a, r, b
LIMIT toInteger($limit)
UNWIND [a, b] AS claim
WITH
  r.id AS id, min(r.reason) AS reason, min(r.reasonAr) AS reasonAr, min(r.by) AS by,
  collect(DISTINCT claim.id) AS claims, count(*) / 2 AS links
RETURN id, reason, reasonAr, by, claims, links
ORDER BY id;
