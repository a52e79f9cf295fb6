// Deletes the disagreements that a dossier no longer has.
// Parameters: dossier, kept (ids). Returns: nothing.
MATCH (x:Disagreement)-[:IN]->(:Dossier {id: $dossier})
WHERE NOT x.id IN $kept
DETACH DELETE x;
