// All relations, in the order of their ids; days count from 1970-01-01.
// Parameters: none. Returns: id, type, from, to, status, origins, occasion, four bounds, claims of each.
WITH date('1970-01-01') AS epoch
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.claims IS NOT NULL
RETURN
  r.id AS id, type(r) AS type, a.id AS from, b.id AS to, r.status AS status, r.origins AS origins, r.occasion AS occasion,
  duration.inDays(epoch, r.startEarliest).days AS startEarliest,
  duration.inDays(epoch, r.startLatest).days AS startLatest,
  duration.inDays(epoch, r.endEarliest).days AS endEarliest,
  duration.inDays(epoch, r.endLatest).days AS endLatest,
  r.claims AS claims
ORDER BY id;
