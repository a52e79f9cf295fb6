// Which entities have this name? The Arabic analyzer of the full-text index removes ال, clitics and the seats of hamza.
// Parameters: text. Returns: entity (for the drawing), id, name, nameAr, score of each, the best first.
//
// :param text => 'مصطفي الكاظمى'
//
// What Cypher cannot do here: find a name that is spelt by ear, in the other script, or with a mistake; the API's `search` does.
// The text is read as Lucene syntax: write a backslash before quotes, brackets, a star, AND and OR if they are part of the name.
CALL db.index.fulltext.queryNodes('entity_names', $text, {limit: 25}) YIELD node, score
RETURN node AS entity, node.id AS id, node.name AS name, node.nameAr AS nameAr, score
ORDER BY score DESC, id;
