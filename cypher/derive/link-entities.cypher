// Links claims to the entities that they name: SUBJECT, OBJECT, PARTICIPANT, ABOUT, ATTRIBUTED_TO.
// Parameters: links (claim, type, to, properties). Returns: nothing.
UNWIND $links AS link
MATCH (c:Claim {id: link.claim})
MATCH (e:Entity {id: link.to})
CREATE (c)-[r:$(link.type)]->(e)
SET r = link.properties;
