// For claims that have a claim as content, that claim, in columns: lists of one length. Claims are node ids, as in `graph/claims`.
// Parameters: none. Returns: claim, content of each.
MATCH (c:Claim)-[:CONTENT]->(content:Claim)
RETURN id(c) AS claim, collect(id(content)) AS content;
