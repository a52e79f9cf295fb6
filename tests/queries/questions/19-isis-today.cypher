// $param0: ["THREATENS","OPERATES_IN"]
// $param1: 2021-07-01
// $param2: "isis"
// $param3: 100
CYPHER 5
MATCH (this:Claim)
WHERE (this.predicate IN $param0 AND this.saidLatest >= $param1 AND EXISTS {
  MATCH (this)-[this0:SUBJECT]->(this1)
  WHERE (this1.id = $param2 AND (this1:Person OR this1:Government OR this1:Militia OR this1:Organization OR this1:Post OR this1:Agreement OR this1:Event OR this1:Place OR this1:Thing))
})
WITH *
ORDER BY this.id ASC
LIMIT $param3
CALL (this) {
  CALL (this) {
    WITH this AS this
    MATCH (this)-[:SUBJECT]->(entity) RETURN entity
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
    MATCH (this)-[:OBJECT]->(entity) RETURN entity
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
    MATCH (this)-[:ABOUT]->(entity) RETURN entity
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
    MATCH (this)-[step:ATTRIBUTED_TO]->(speaker:Actor)
    WITH step, speaker ORDER BY step.position, speaker.id
    RETURN step {.position, .act, .through, .on, .saidEarliest, .saidLatest, actorId: speaker.id} AS attribution
  }
  WITH attribution AS this8
  RETURN collect(this8) AS var9
}
RETURN this { .id, .predicate, .polarity, .mode, .voice, .when, .text, .textAr, subject: this2, object: this4, about: this6, attribution: var9 } AS this;
