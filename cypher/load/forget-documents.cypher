// A dossier no longer holds these documents; a document goes with its last dossier.
// Parameters: dossier, kept (ids). Returns: nothing.
MATCH (doc:Document)-[in:IN]->(:Dossier {id: $dossier})
WHERE NOT doc.id IN $kept
DELETE in
WITH doc
WHERE NOT EXISTS { (doc)-[:IN]->(:Dossier) }
DETACH DELETE doc;
