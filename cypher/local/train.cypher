// Loads the Java classes that reading and writing need, so that the class data archive of the training run contains them.
// Parameters: none. Returns: one row: hops INTEGER.
CREATE (a:Training {id: 'a'})-[r:TRAINS {since: date('2021-01-01')}]->(b:Training {id: 'b'})
WITH a, b, r
MATCH p = shortestPath((a)-[:TRAINS*..3]->(b))
WHERE all(step IN relationships(p) WHERE step.since <= date())
WITH p, a, b, collect(DISTINCT a.id) AS ids
ORDER BY length(p)
WITH length(p) AS hops, a, b
DETACH DELETE a, b
RETURN hops;
