// $param0: "HOLDS_POST"
// $param1: "iraqi-prime-minister"
// $param9: "SUCCEEDED"
// $param10: "iraqi-prime-minister"
// $param18: 100
CYPHER 5
MATCH (this:Claim)
WHERE ((this.predicate = $param0 AND EXISTS {
  MATCH (this)-[:OBJECT]->(this0:Person|Government|Militia|Organization|Post|Agreement|Event|Place)
  WHERE this0.id = $param1
}) OR (this.predicate = $param9 AND EXISTS {
  MATCH (this)-[:PARTICIPANT]->(this8:Person|Government|Militia|Organization|Post|Agreement|Event|Place)
  WHERE this8.id = $param10
}))
WITH *
ORDER BY this.id ASC
LIMIT $param18
CALL (this) {
  CALL (this) {
    WITH this AS this
    MATCH (this)-[:SUBJECT]->(entity) RETURN entity
  }
  WITH entity AS this16
  CALL (this16) {
    WITH this16 WHERE this16:Person|Government|Militia|Organization|Post|Agreement|Event|Place
WITH this16 { .id, __resolveType: head([label IN labels(this16) WHERE label IN ['Person', 'Government', 'Militia', 'Organization', 'Post', 'Agreement', 'Event', 'Place']]), __id: elementId(this16) } AS var17
RETURN var17
  }
  RETURN head(collect(var17)) AS this16
}
CALL (this) {
  CALL (this) {
    WITH this AS this
    MATCH (this)-[:OBJECT]->(entity) RETURN entity
  }
  WITH entity AS this18
  CALL (this18) {
    WITH this18 WHERE this18:Person|Government|Militia|Organization|Post|Agreement|Event|Place
WITH this18 { .id, __resolveType: head([label IN labels(this18) WHERE label IN ['Person', 'Government', 'Militia', 'Organization', 'Post', 'Agreement', 'Event', 'Place']]), __id: elementId(this18) } AS var19
RETURN var19
  }
  RETURN head(collect(var19)) AS this18
}
CALL (this) {
  CALL (this) {
    WITH this AS this
    MATCH (this)-[:ABOUT]->(entity) RETURN entity
  }
  WITH entity AS this20
  CALL (this20) {
    WITH this20 WHERE this20:Person|Government|Militia|Organization|Post|Agreement|Event|Place
WITH this20 { .id, __resolveType: head([label IN labels(this20) WHERE label IN ['Person', 'Government', 'Militia', 'Organization', 'Post', 'Agreement', 'Event', 'Place']]), __id: elementId(this20) } AS var21
RETURN var21
  }
  RETURN head(collect(var21)) AS this20
}
CALL (this) {
  CALL (this) {
    WITH this AS this
    MATCH (this)-[step:ATTRIBUTED_TO]->(speaker:Actor)
    WITH step, speaker ORDER BY step.position, speaker.id
    RETURN {position: step.position, act: step.act, through: step.through, actorId: speaker.id} AS attribution
  }
  WITH attribution AS this22
  RETURN collect(this22) AS var23
}
RETURN this { .id, .predicate, .polarity, .mode, .voice, .when, .text, .textAr, subject: this16, object: this18, about: this20, attribution: var23 } AS this;
