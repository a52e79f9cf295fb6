// $param0: "SIGNED"
// $param1: 100
CYPHER 5
MATCH (this:Claim)
WHERE this.predicate = $param0
WITH *
ORDER BY this.id ASC
LIMIT $param1
CALL (this) {
  CALL (this) {
    WITH this AS this
    MATCH (this)-[:SUBJECT]->(entity) RETURN entity
  }
  WITH entity AS this0
  CALL (this0) {
    WITH this0 WHERE this0:Person|Government|Militia|Organization|Post|Agreement|Event|Place|Thing
WITH this0 { .id, __resolveType: head([label IN labels(this0) WHERE label IN ['Person', 'Government', 'Militia', 'Organization', 'Post', 'Agreement', 'Event', 'Place', 'Thing']]), __id: elementId(this0) } AS var1
RETURN var1
  }
  RETURN head(collect(var1)) AS this0
}
CALL (this) {
  CALL (this) {
    WITH this AS this
    MATCH (this)-[:OBJECT]->(entity) RETURN entity
  }
  WITH entity AS this2
  CALL (this2) {
    WITH this2 WHERE this2:Person|Government|Militia|Organization|Post|Agreement|Event|Place|Thing
WITH this2 { .id, __resolveType: head([label IN labels(this2) WHERE label IN ['Person', 'Government', 'Militia', 'Organization', 'Post', 'Agreement', 'Event', 'Place', 'Thing']]), __id: elementId(this2) } AS var3
RETURN var3
  }
  RETURN head(collect(var3)) AS this2
}
CALL (this) {
  CALL (this) {
    WITH this AS this
    MATCH (this)-[:ABOUT]->(entity) RETURN entity
  }
  WITH entity AS this4
  CALL (this4) {
    WITH this4 WHERE this4:Person|Government|Militia|Organization|Post|Agreement|Event|Place|Thing
WITH this4 { .id, __resolveType: head([label IN labels(this4) WHERE label IN ['Person', 'Government', 'Militia', 'Organization', 'Post', 'Agreement', 'Event', 'Place', 'Thing']]), __id: elementId(this4) } AS var5
RETURN var5
  }
  RETURN head(collect(var5)) AS this4
}
CALL (this) {
  CALL (this) {
    WITH this AS this
    MATCH (this)-[step:ATTRIBUTED_TO]->(speaker:Actor)
    WITH step, speaker ORDER BY step.position, speaker.id
    RETURN step {.position, .act, .through, .on, .saidEarliest, .saidLatest, actorId: speaker.id} AS attribution
  }
  WITH attribution AS this6
  RETURN collect(this6) AS var7
}
RETURN this { .id, .predicate, .polarity, .mode, .voice, .when, .text, .textAr, subject: this0, object: this2, about: this4, attribution: var7 } AS this;
