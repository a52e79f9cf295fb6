// The curated contradictions of a dossier that the database holds.
// Parameters: dossier. Returns: id, from, to, over of each pair.
MATCH (a:Claim)-[:IN]->(:Dossier {id: $dossier})
MATCH (a)-[r:CONTRADICTS {by: 'CURATED'}]->(b:Claim)
RETURN r.id AS id, a.id AS from, b.id AS to, r.over AS over;
