// For claims that have a claim as content, that claim, in columns: lists of one length. Claims are node ids, as in `graph/claims`.
// Numbers are floats, as in `graph/claims`.
// Parameters: none. Returns: claim, content of each.
MATCH (c:Claim)-[:CONTENT]->(content:Claim)
RETURN toFloat(id(c)) AS claim, collect(toFloat(id(content))) AS content;
