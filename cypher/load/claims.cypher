// Writes the new and changed claims of a dossier, without their links. For each it deletes the old links and
// quantities, and the contradictions by rule.
// Parameters: dossier, claims (id, hash, properties, bounds). Returns: nothing.
MATCH (d:Dossier {id: $dossier})
UNWIND $claims AS row
WITH d, row, row.properties AS properties
MERGE (c:Claim {id: row.id})
SET c = properties {
  .*,
  hash: row.hash,
  startEarliest: date(row.bounds.startEarliest),
  startLatest: date(row.bounds.startLatest),
  endEarliest: date(row.bounds.endEarliest),
  endLatest: date(row.bounds.endLatest),
  startDrawn: date(row.bounds.startDrawn),
  endDrawn: date(row.bounds.endDrawn),
  earliest: date(row.bounds.earliest),
  latest: date(row.bounds.latest),
  saidEarliest: date(row.bounds.saidEarliest),
  saidLatest: date(row.bounds.saidLatest),
  withdrawnEarliest: date(row.bounds.withdrawnEarliest),
  withdrawnLatest: date(row.bounds.withdrawnLatest)
}
MERGE (c)-[:IN]->(d)
WITH c
CALL (c) {
  MATCH (c)-[old:SUBJECT|OBJECT|PARTICIPANT|ABOUT|ATTRIBUTED_TO|REPORTED_IN|CONTENT|REPEATS|WITHDRAWS]->()
  DELETE old
}
CALL (c) {
  MATCH (c)-[old:CONTRADICTS {by: 'RULE'}]-()
  DELETE old
}
CALL (c) {
  MATCH (c)-[:QUANTITY]->(q:Quantity)
  DETACH DELETE q
};
