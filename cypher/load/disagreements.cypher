// Writes the disagreements of a dossier with the links to the claims of their sides. A disagreement with the same hash is left as it
// is, unless `all` is true. The sides are numbered from 0.
// Parameters: dossier, disagreements (id, properties with hash, sides: number, claim), all. Returns: nothing.
MATCH (d:Dossier {id: $dossier})
UNWIND $disagreements AS row
MERGE (x:Disagreement {id: row.id})
MERGE (x)-[:IN]->(d)
WITH x, row
WHERE $all OR x.hash IS NULL OR x.hash <> row.properties.hash
SET x = row.properties
WITH x, row
CALL (x, row) {
  MATCH (x)-[old:SIDE]->(c)
  WHERE none(side IN row.sides WHERE side.claim = c.id AND side.number = old.number)
  DELETE old
}
UNWIND row.sides AS side
MATCH (c:Claim {id: side.claim})
MERGE (x)-[:SIDE {number: side.number}]->(c);
