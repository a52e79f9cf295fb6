// The ids of the relations that have one of these entities as their occasion, of given types. At most `limit` are read.
// `drawing` are the modes of which claims draw relations.
// Parameters: ids, types, drawing, limit. Returns: near, relation of each.
UNWIND $ids AS id
MATCH (:Entity {id: id})<-[:ABOUT]-(c:Claim)
WHERE c.predicate IN $types AND c.relation IS NOT NULL AND c.mode IN $drawing AND c.polarity = 'AFFIRMED'
WITH DISTINCT id AS near, c.relation AS relation
RETURN near, relation
LIMIT toInteger($limit);
