// A page of the nodes Term as they are stored, in the order of their keys, and how dossiers define them.
// Parameters: after (a key), count. Returns: key, labels, properties, links (type, properties, and the two ends as label and key) of each.
MATCH (n:Term)
WHERE n.key > $after
WITH n ORDER BY n.key LIMIT toInteger($count)
RETURN
  n.key AS key,
  labels(n) AS labels,
  properties(n) AS properties,
  COLLECT { MATCH (d:Dossier)-[r:DEFINES]->(n) RETURN {type: type(r), properties: properties(r), from: 'Dossier ' + d.id, to: 'Term ' + n.key} ORDER BY d.id } AS links
ORDER BY key;
