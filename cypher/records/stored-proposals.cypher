// A page of the nodes Proposal as they are stored, in the order of their ids, with their dossier.
// Parameters: after (a id), count. Returns: key, labels, properties, links (type, properties, and the two ends as label and key) of each.
MATCH (n:Proposal)
WHERE n.id > $after
WITH n ORDER BY n.id LIMIT toInteger($count)
RETURN
  n.id AS key,
  labels(n) AS labels,
  properties(n) AS properties,
  COLLECT {
      MATCH (n)-[r]->(m)
      RETURN {type: type(r), properties: properties(r), from: 'Proposal ' + n.id, to: CASE WHEN m:Entity THEN 'Entity' WHEN m:Quantity THEN 'Quantity' ELSE labels(m)[0] END + ' ' + coalesce(m.id, m.key)}
      ORDER BY type(r), r.number, coalesce(m.id, m.key)
    } AS links
ORDER BY key;
