// A page of the nodes Entity as they are stored, in the order of their ids, the relations that begin there, and how dossiers name them.
// Parameters: after (a id), count. Returns: key, labels, properties, links (type, properties, and the two ends as label and key) of each.
MATCH (n:Entity)
WHERE n.id > $after
WITH n ORDER BY n.id LIMIT toInteger($count)
RETURN
  n.id AS key,
  labels(n) AS labels,
  properties(n) AS properties,
  COLLECT { MATCH (d:Dossier)-[r:NAMES]->(n) RETURN {type: type(r), properties: properties(r), from: 'Dossier ' + d.id, to: 'Entity ' + n.id} ORDER BY d.id } +
    COLLECT { MATCH (n)-[r]->(m:Entity) RETURN {type: type(r), properties: properties(r), from: 'Entity ' + n.id, to: 'Entity ' + m.id} ORDER BY r.id } AS links
ORDER BY key;
