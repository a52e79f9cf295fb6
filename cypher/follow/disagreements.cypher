// The rows of `graph/disagreements` for all disagreements of dossiers, and for the contradictions that rules find with some claims.
// Parameters: changed (a map with claims as ids). Returns: id, kind, over, reason, reasonAr, reasons (the tag of a language, a space and the text), reconciliation,
// reconciliationAr, reconciliations, by, sides, judgments, about, dossiers of each.
CALL () {
  MATCH (x:Disagreement)
  RETURN
    x.id AS id, x.kind AS kind, x.over AS over, x.reason AS reason, x.reasonAr AS reasonAr,
    coalesce(x.reasons, ['en ' + x.reason, 'ar ' + x.reasonAr]) AS reasons, coalesce(x.reconciliations, []) AS reconciliations,
    x.reconciliation AS reconciliation,
    x.reconciliationAr AS reconciliationAr, 'CURATED' AS by, [side IN x.sides | split(side, ' ')] AS sides,
    x.judgments AS judgments, COLLECT { MATCH (x)-[:SIDE]->(c:Claim) RETURN c } AS claims
UNION ALL
  UNWIND $changed.claims AS claimId
  MATCH (:Claim {id: claimId})-[r:CONTRADICTS {by: 'RULE'}]-(:Claim)
  WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b
  RETURN
    r.id AS id, 'CONTRADICTION' AS kind, r.over AS over, r.reason AS reason, r.reasonAr AS reasonAr,
    ['en ' + r.reason, 'ar ' + r.reasonAr] AS reasons, [] AS reconciliations, null AS reconciliation,
    null AS reconciliationAr, 'RULE' AS by, [[a.id], [b.id]] AS sides, [] AS judgments, [a, b] AS claims
}
RETURN
  id, kind, over, reason, reasonAr, reasons, reconciliation, reconciliationAr, reconciliations, by, sides, judgments,
  COLLECT {
    UNWIND claims AS claim
    MATCH (claim)-[:SUBJECT|OBJECT|ABOUT|PARTICIPANT|ATTRIBUTED_TO]->(e:Entity)
    RETURN DISTINCT e.id
  } AS about,
  COLLECT { UNWIND claims AS claim RETURN DISTINCT claim.dossier } AS dossiers
ORDER BY id;
