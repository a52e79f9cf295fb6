// Writes the curated contradictions of a dossier: each pair of claims of different sides once.
// Parameters: dossier, pairs (id, from, to, over, reason, reasonAr). Returns: nothing.
CALL () {
  MATCH (a:Claim)-[:IN]->(:Dossier {id: $dossier})
  MATCH (a)-[old:CONTRADICTS {by: 'CURATED'}]->(b:Claim)
  WHERE NOT any(pair IN $pairs WHERE pair.id = old.id AND pair.from = a.id AND pair.to = b.id)
  DELETE old
}
UNWIND $pairs AS pair
MATCH (a:Claim {id: pair.from})
MATCH (b:Claim {id: pair.to})
MERGE (a)-[r:CONTRADICTS {id: pair.id}]->(b)
SET r.by = 'CURATED', r.over = pair.over, r.reason = pair.reason, r.reasonAr = pair.reasonAr;
