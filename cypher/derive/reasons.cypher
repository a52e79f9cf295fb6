// Writes the reasons of contradictions that a rule found, in words.
// Parameters: contradictions (id, from, to, reason, reasonAr). Returns: nothing.
UNWIND $contradictions AS row
MATCH (:Claim {id: row.from})-[r:CONTRADICTS {id: row.id}]->(:Claim {id: row.to})
SET r.reason = row.reason, r.reasonAr = row.reasonAr;
