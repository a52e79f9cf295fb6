// Who or what is called so? The Arabic analyzer of the full-text index takes ال, clitics and the seats of hamza off.
// Parameters: text. Returns: entity (for the drawing), id, name, nameAr, score of each, the best first.
//
// :param text => 'مصطفي الكاظمى'
//
// What Cypher cannot do here: find a name that is spelt by ear, in the other script, or with a slip; the API's `search`
// does. Lucene's syntax holds: what stands for a sign of it (quotes, brackets, a star, AND, OR) wants a backslash before it.
CALL db.index.fulltext.queryNodes('entity_names', $text, {limit: 25}) YIELD node, score
RETURN node AS entity, node.id AS id, node.name AS name, node.nameAr AS nameAr, score
ORDER BY score DESC, id;
