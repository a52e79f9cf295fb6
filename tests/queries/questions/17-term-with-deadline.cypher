// $param0: "us-iraq-combat-mission-agreement-2021-07-26"
// $param1: "us-iraq-combat-mission-agreement-2021-07-26"
// $param2: 100
CYPHER 5
MATCH (this:Claim)
WHERE (EXISTS {
  MATCH (this)-[this0:PARTICIPANT]->(this1)
  WHERE (this1.id = $param0 AND (this1:Person OR this1:Government OR this1:Militia OR this1:Organization OR this1:Post OR this1:Agreement OR this1:Event OR this1:Place OR this1:Thing))
} OR EXISTS {
  MATCH (this)-[this2:SUBJECT]->(this3)
  WHERE (this3.id = $param1 AND (this3:Person OR this3:Government OR this3:Militia OR this3:Organization OR this3:Post OR this3:Agreement OR this3:Event OR this3:Place OR this3:Thing))
})
WITH *
ORDER BY this.id ASC
LIMIT $param2
CALL (this) {
  CALL (this) {
    WITH this AS this
    MATCH (this)-[:SUBJECT]->(entity) RETURN entity
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
    MATCH (this)-[:OBJECT]->(entity) RETURN entity
  }
  WITH entity AS this6
  CALL (this6) {
    WITH this6 WHERE this6:Person|Government|Militia|Organization|Post|Agreement|Event|Place|Thing
WITH this6 { .id, __resolveType: head([label IN labels(this6) WHERE label IN ['Person', 'Government', 'Militia', 'Organization', 'Post', 'Agreement', 'Event', 'Place', 'Thing']]), __id: elementId(this6) } AS var7
RETURN var7
  }
  RETURN head(collect(var7)) AS this6
}
CALL (this) {
  CALL (this) {
    WITH this AS this
    MATCH (this)-[:ABOUT]->(entity) RETURN entity
  }
  WITH entity AS this8
  CALL (this8) {
    WITH this8 WHERE this8:Person|Government|Militia|Organization|Post|Agreement|Event|Place|Thing
WITH this8 { .id, __resolveType: head([label IN labels(this8) WHERE label IN ['Person', 'Government', 'Militia', 'Organization', 'Post', 'Agreement', 'Event', 'Place', 'Thing']]), __id: elementId(this8) } AS var9
RETURN var9
  }
  RETURN head(collect(var9)) AS this8
}
CALL (this) {
  CALL (this) {
    WITH this AS this
    MATCH (this)-[step:ATTRIBUTED_TO]->(speaker:Actor)
    WITH step, speaker ORDER BY step.position, speaker.id
    RETURN step {.position, .act, .through, .on, .saidEarliest, .saidLatest, actorId: speaker.id} AS attribution
  }
  WITH attribution AS this10
  RETURN collect(this10) AS var11
}
RETURN this { .id, .predicate, .polarity, .mode, .voice, .when, .text, .textAr, .startLatest, .endLatest, subject: this4, object: this6, about: this8, attribution: var11 } AS this;
