// Links claims to the documents that contain their passages: REPORTED_IN.
// Parameters: links (claim, type, to, properties). Returns: nothing.
UNWIND $links AS link
MATCH (c:Claim {id: link.claim})
MATCH (d:Document {id: link.to})
CREATE (c)-[r:$(link.type)]->(d)
SET r = link.properties;
