// Removes at most `limit` of a dossier's documents. A document is deleted if no other dossier holds it.
// Parameters: dossier, limit. Returns: id, isHeld (by another dossier) of each.
MATCH (doc:Document)-[held:IN]->(:Dossier {id: $dossier})
WITH doc, held
LIMIT toInteger($limit)
DELETE held
WITH doc, doc.id AS id, EXISTS { (doc)-[:IN]->(:Dossier) } AS isHeld
FOREACH (_ IN CASE WHEN isHeld THEN [] ELSE [1] END | DETACH DELETE doc)
RETURN id, isHeld;
