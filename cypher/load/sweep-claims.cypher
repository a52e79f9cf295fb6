// Claims that the dossier's own statements wrote, run elsewhere, and that its files no longer have: they are in no
// dossier, they stand on one of its documents, and they hold the columns of a row.
// Parameters: documents (ids), kept (ids). Returns: nothing.
MATCH (c:Claim)
WHERE
  c.attribution IS NOT NULL AND c.document IN $documents AND NOT c.id IN $kept AND
  NOT EXISTS { (c)-[:IN]->(:Dossier) }
DETACH DELETE c;
