// Deletes claims that the dossier's own statements wrote outside a load and that its files no longer have. Such a claim is in no
// dossier, belongs to one of the dossier's documents, and has the columns of a row.
// Parameters: documents (ids), kept (ids). Returns: nothing.
MATCH (c:Claim)
WHERE
  c.attribution IS NOT NULL AND c.document IN $documents AND NOT c.id IN $kept AND
  NOT EXISTS { (c)-[:IN]->(:Dossier) }
DETACH DELETE c;
