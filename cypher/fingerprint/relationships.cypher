// All relationships of the database, in any order, for a fingerprint of its content. A node is named by its labels and its id or key;
// a node without both, by its properties.
// Parameters: none. Returns: type, properties, and for both nodes labels and identity, of each.
MATCH (a)-[r]->(b)
RETURN
  type(r) AS type,
  properties(r) AS properties,
  labels(a) AS fromLabels,
  coalesce(a.id, a.key, properties(a)) AS from,
  labels(b) AS toLabels,
  coalesce(b.id, b.key, properties(b)) AS to;
