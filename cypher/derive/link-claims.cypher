// Links claims to claims: CONTENT, REPEATS, WITHDRAWS.
// Parameters: links (claim, type, to, properties). Returns: nothing.
UNWIND $links AS link
MATCH (c:Claim {id: link.claim})
MATCH (other:Claim {id: link.to})
CREATE (c)-[r:$(link.type)]->(other)
SET r = link.properties;
