// $param0: "us-iraq-003-037"
// $param1: 100
CYPHER 5
MATCH (this:Claim)
CALL (this) {
  CALL (this) {
    WITH this AS this
    MATCH (this)-[:CONTRADICTS]-(claim:Claim)
    WITH DISTINCT claim ORDER BY claim.id
    RETURN claim
  }
  WITH claim AS this0
  RETURN collect(this0) AS this1
}
WITH *
WHERE any(this2 IN this1 WHERE this2.id = $param0)
WITH *
ORDER BY this.id ASC
LIMIT $param1
CALL (this) {
  CALL (this) {
    WITH this AS this
    MATCH (this)-[:SUBJECT]->(entity) RETURN entity
  }
  WITH entity AS this3
  CALL (this3) {
    WITH this3 WHERE this3:Person|Government|Militia|Organization|Post|Agreement|Event|Place|Thing
WITH this3 { .id, __resolveType: head([label IN labels(this3) WHERE label IN ['Person', 'Government', 'Militia', 'Organization', 'Post', 'Agreement', 'Event', 'Place', 'Thing']]), __id: elementId(this3) } AS var4
RETURN var4
  }
  RETURN head(collect(var4)) AS this3
}
CALL (this) {
  CALL (this) {
    WITH this AS this
    MATCH (this)-[:OBJECT]->(entity) RETURN entity
  }
  WITH entity AS this5
  CALL (this5) {
    WITH this5 WHERE this5:Person|Government|Militia|Organization|Post|Agreement|Event|Place|Thing
WITH this5 { .id, __resolveType: head([label IN labels(this5) WHERE label IN ['Person', 'Government', 'Militia', 'Organization', 'Post', 'Agreement', 'Event', 'Place', 'Thing']]), __id: elementId(this5) } AS var6
RETURN var6
  }
  RETURN head(collect(var6)) AS this5
}
CALL (this) {
  CALL (this) {
    WITH this AS this
    MATCH (this)-[:ABOUT]->(entity) RETURN entity
  }
  WITH entity AS this7
  CALL (this7) {
    WITH this7 WHERE this7:Person|Government|Militia|Organization|Post|Agreement|Event|Place|Thing
WITH this7 { .id, __resolveType: head([label IN labels(this7) WHERE label IN ['Person', 'Government', 'Militia', 'Organization', 'Post', 'Agreement', 'Event', 'Place', 'Thing']]), __id: elementId(this7) } AS var8
RETURN var8
  }
  RETURN head(collect(var8)) AS this7
}
CALL (this) {
  CALL (this) {
    WITH this AS this
    MATCH (this)-[step:ATTRIBUTED_TO]->(speaker:Actor)
    WITH step, speaker ORDER BY step.position, speaker.id
    RETURN step {.position, .act, .through, .on, .saidEarliest, .saidLatest, actorId: speaker.id} AS attribution
  }
  WITH attribution AS this9
  RETURN collect(this9) AS var10
}
RETURN this { .id, .predicate, .polarity, .mode, .voice, .when, .text, .textAr, subject: this3, object: this5, about: this7, attribution: var10 } AS this;
