// A page of the nodes Claim as they are stored, in the order of their ids, with all that a claim is linked to, and its quantities.
// Parameters: after (a id), count. Returns: key, labels, properties, links (type, properties, and the two ends as label and key), quantities (properties, of) of each.
MATCH (n:Claim)
WHERE n.id > $after
WITH n ORDER BY n.id LIMIT toInteger($count)
RETURN
  n.id AS key,
  labels(n) AS labels,
  properties(n) AS properties,
  COLLECT {
      MATCH (n)-[r]->(m)
      WHERE NOT m:Quantity
      RETURN {type: type(r), properties: properties(r), from: 'Claim ' + n.id, to: CASE WHEN m:Entity THEN 'Entity' WHEN m:Quantity THEN 'Quantity' ELSE labels(m)[0] END + ' ' + coalesce(m.id, m.key)}
      ORDER BY type(r), r.position, coalesce(m.id, m.key)
    } AS links,
  COLLECT {
    MATCH (n)-[:QUANTITY]->(q)
    RETURN {properties: properties(q), of: head([(q)-[:OF]->(e) | e.id])}
    ORDER BY q.position
  } AS quantities
ORDER BY key;
