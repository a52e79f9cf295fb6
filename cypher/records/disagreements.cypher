// A page of the disagreements of some dossiers, in the order of their ids.
// Parameters: dossiers (ids), after (an id), count. Returns: disagreement (its properties) of each.
MATCH (x:Disagreement)
WHERE x.id > $after AND EXISTS { MATCH (x)-[:IN]->(d:Dossier) WHERE d.id IN $dossiers }
WITH x ORDER BY x.id LIMIT toInteger($count)
RETURN properties(x) AS disagreement
ORDER BY x.id;
