// Disagreements whose claims name some entities, as subject, object, occasion, participant or speaker. At most `limit` are read; if the
// rows are as many, there may be more.
// Parameters: ids, kinds (null for all), dossiers (ids; null for all), limit. Returns: id, kind, over, reason, reasonAr,
// reasons (the tag of a language, a space and the text), reconciliation, reconciliationAr, reconciliations, by, sides, judgments of each,
// in the order of their ids.
UNWIND $ids AS entityId
MATCH (e:Entity {id: entityId})<-[:SUBJECT|OBJECT|ABOUT|PARTICIPANT|ATTRIBUTED_TO]-(c:Claim)
WITH DISTINCT c
CALL (c) {
  MATCH (c)<-[:SIDE]-(x:Disagreement)
  WHERE
    ($kinds IS NULL OR x.kind IN $kinds) AND
    ($dossiers IS NULL OR EXISTS { MATCH (x)-[:IN]->(d:Dossier) WHERE d.id IN $dossiers })
  RETURN x, null AS r
UNION ALL
  MATCH (c)-[r:CONTRADICTS {by: 'RULE'}]-(other:Claim)
  WHERE
    ($kinds IS NULL OR 'CONTRADICTION' IN $kinds) AND
    ($dossiers IS NULL OR (c.dossier IN $dossiers AND other.dossier IN $dossiers))
  RETURN null AS x, r
}
WITH DISTINCT x, r
LIMIT toInteger($limit)
WITH
  coalesce(x.id, r.id) AS id, coalesce(x.kind, 'CONTRADICTION') AS kind, coalesce(x.over, r.over) AS over,
  coalesce(x.reason, r.reason) AS reason, coalesce(x.reasonAr, r.reasonAr) AS reasonAr, x.reconciliation AS reconciliation,
  x.reconciliationAr AS reconciliationAr, coalesce(x.reconciliations, []) AS reconciliations,
  coalesce(x.reasons, ['en ' + coalesce(x.reason, r.reason), 'ar ' + coalesce(x.reasonAr, r.reasonAr)]) AS reasons, CASE WHEN x IS NULL THEN 'RULE' ELSE 'CURATED' END AS by,
  CASE WHEN x IS NULL THEN [[startNode(r).id], [endNode(r).id]] ELSE [side IN x.sides | split(side, ' ')] END AS sides,
  coalesce(x.judgments, []) AS judgments
RETURN id, kind, over, reason, reasonAr, reasons, reconciliation, reconciliationAr, reconciliations, by, sides, judgments
ORDER BY id;
