// Removes the dossier's other documents, those not in `kept`. A document is deleted if no other dossier holds it.
// Parameters: dossier, kept (ids). Returns: id of each that another dossier holds.
MATCH (doc:Document)-[held:IN]->(:Dossier {id: $dossier})
WHERE NOT doc.id IN $kept
DELETE held
WITH doc, doc.id AS id, EXISTS { (doc)-[:IN]->(:Dossier) } AS isHeld
FOREACH (_ IN CASE WHEN isHeld THEN [] ELSE [1] END | DETACH DELETE doc)
WITH id, isHeld
WHERE isHeld
RETURN id;
