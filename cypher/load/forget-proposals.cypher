// Deletes the proposals that a dossier no longer has.
// Parameters: dossier, kept (ids). Returns: nothing.
MATCH (p:Proposal)-[:IN]->(:Dossier {id: $dossier})
WHERE NOT p.id IN $kept
DETACH DELETE p;
