// The hashes at their last load of some claims of a dossier. A claim to which its own statement has written since then has columns that
// a loaded claim does not have, and its hash is null.
// Parameters: dossier, ids. Returns: id, hash of each that the dossier has.
UNWIND $ids AS id
MATCH (c:Claim {id: id})
USING INDEX c:Claim(id)
WHERE EXISTS { (c)-[:IN]->(:Dossier {id: $dossier}) }
RETURN id, CASE WHEN c.attribution IS NULL THEN c.hash END AS hash;
