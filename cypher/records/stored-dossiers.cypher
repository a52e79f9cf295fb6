// A page of the nodes Dossier as they are stored, in the order of their ids.
// Parameters: after (a id), count. Returns: key, labels, properties, links (type, properties, and the two ends as label and key) of each.
MATCH (n:Dossier)
WHERE n.id > $after
WITH n ORDER BY n.id LIMIT toInteger($count)
RETURN
  n.id AS key,
  labels(n) AS labels,
  properties(n) AS properties,
  [] AS links
ORDER BY key;
