// A page of the proposals of some dossiers, in the order of their ids.
// Parameters: dossiers (ids), after (an id), count. Returns: proposal (its properties), dossier of each.
MATCH (p:Proposal)
WHERE p.id > $after AND EXISTS { MATCH (p)-[:IN]->(d:Dossier) WHERE d.id IN $dossiers }
WITH p ORDER BY p.id LIMIT toInteger($count)
RETURN properties(p) AS proposal, head([(p)-[:IN]->(d:Dossier) WHERE d.id IN $dossiers | d.id]) AS dossier
ORDER BY p.id;
