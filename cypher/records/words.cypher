// The words of the vocabulary that the claims, entities and documents of some dossiers use, and those that the dossiers define.
// Parameters: dossiers (ids). Returns: keys (`PREDICATE MET_WITH`; `KIND Government.STATE`).
CALL () {
  MATCH (c:Claim) WHERE c.dossier IN $dossiers
  RETURN collect(DISTINCT 'PREDICATE ' + c.predicate) AS predicates
}
CALL () {
  MATCH (c:Claim)-[r:PARTICIPANT]->() WHERE c.dossier IN $dossiers
  RETURN collect(DISTINCT 'ROLE ' + r.role) AS roles
}
CALL () {
  MATCH (c:Claim)-[r:ATTRIBUTED_TO]->() WHERE c.dossier IN $dossiers
  RETURN collect(DISTINCT 'ACT ' + r.act) + collect(DISTINCT 'MEDIUM ' + r.through) AS acts
}
CALL () {
  MATCH (c:Claim)-[:QUANTITY]->(q) WHERE c.dossier IN $dossiers
  RETURN collect(DISTINCT 'MEASURE ' + q.measure) AS measures
}
CALL () {
  MATCH (d:Dossier)-[n:NAMES]->() WHERE d.id IN $dossiers
  UNWIND coalesce(n.identifiers, []) + [null] AS identifier
  RETURN
    collect(DISTINCT 'KIND ' + last(n.labels) + '.' + n.kind) + collect(DISTINCT 'SCHEME ' + split(identifier, ':')[0]) AS kinds
}
CALL () {
  MATCH (c:Claim) WHERE c.dossier IN $dossiers
  UNWIND c.identifiers AS identifier
  RETURN collect(DISTINCT 'SCHEME ' + split(identifier, ':')[0]) AS ofClaims
}
CALL () {
  MATCH (:Document)-[held:IN]->(d:Dossier) WHERE d.id IN $dossiers
  UNWIND held.identifiers AS identifier
  RETURN collect(DISTINCT 'SCHEME ' + split(identifier, ':')[0]) AS ofDocuments
}
CALL () {
  MATCH (d:Dossier)-[:DEFINES]->(t:Term) WHERE d.id IN $dossiers
  RETURN collect(DISTINCT t.key) AS own
}
RETURN predicates + roles + acts + measures + kinds + ofClaims + ofDocuments + own AS keys;
