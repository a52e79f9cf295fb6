// Links claims to the entities that they name: SUBJECT, OBJECT, PARTICIPANT, ABOUT, ATTRIBUTED_TO. The days of a step of attribution
// are stored as dates, and as days from 1970-01-01; the other types have none.
// Parameters: links (claim, type, to, properties). Returns: nothing.
UNWIND $links AS link
WITH link, link.properties AS properties
MATCH (c:Claim {id: link.claim})
MATCH (e:Entity {id: link.to})
CREATE (c)-[r:$(link.type)]->(e)
SET
  r = properties {
    .*,
    saidEarliest: date(properties.saidEarliest),
    saidLatest: date(properties.saidLatest),
    saidEarliestDay: duration.inDays(date('1970-01-01'), date(properties.saidEarliest)).days,
    saidLatestDay: duration.inDays(date('1970-01-01'), date(properties.saidLatest)).days
  };
