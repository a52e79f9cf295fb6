// The ids of the relations of given types. RELATION_TYPES is replaced by these types, and by those of plans and of what was withdrawn, which
// name their predicate in a property.
// Parameters: types, limit. Returns: id of each.
MATCH ()-[r:RELATION_TYPES]->()
WHERE r.claims IS NOT NULL AND coalesce(r.predicate, type(r)) IN $types
RETURN r.id AS id
LIMIT toInteger($limit);
