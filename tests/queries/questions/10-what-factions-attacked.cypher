// $param0: "ATTACKED"
// $param1: "iran-backed-factions"
// $param9: 100
CYPHER 5
MATCH (this:Claim)
WHERE (this.predicate = $param0 AND EXISTS {
  MATCH (this)-[:SUBJECT]->(this0:Person|Government|Militia|Organization|Post|Agreement|Event|Place)
  WHERE this0.id = $param1
})
WITH *
ORDER BY this.id ASC
LIMIT $param9
CALL (this) {
  CALL (this) {
    WITH this AS this
    MATCH (this)-[:SUBJECT]->(entity) RETURN entity
  }
  WITH entity AS this8
  CALL (this8) {
    WITH this8 WHERE this8:Person|Government|Militia|Organization|Post|Agreement|Event|Place
WITH this8 { .id, __resolveType: head([label IN labels(this8) WHERE label IN ['Person', 'Government', 'Militia', 'Organization', 'Post', 'Agreement', 'Event', 'Place']]), __id: elementId(this8) } AS var9
RETURN var9
  }
  RETURN head(collect(var9)) AS this8
}
CALL (this) {
  CALL (this) {
    WITH this AS this
    MATCH (this)-[:OBJECT]->(entity) RETURN entity
  }
  WITH entity AS this10
  CALL (this10) {
    WITH this10 WHERE this10:Person|Government|Militia|Organization|Post|Agreement|Event|Place
WITH this10 { .id, __resolveType: head([label IN labels(this10) WHERE label IN ['Person', 'Government', 'Militia', 'Organization', 'Post', 'Agreement', 'Event', 'Place']]), __id: elementId(this10) } AS var11
RETURN var11
  }
  RETURN head(collect(var11)) AS this10
}
CALL (this) {
  CALL (this) {
    WITH this AS this
    MATCH (this)-[:ABOUT]->(entity) RETURN entity
  }
  WITH entity AS this12
  CALL (this12) {
    WITH this12 WHERE this12:Person|Government|Militia|Organization|Post|Agreement|Event|Place
WITH this12 { .id, __resolveType: head([label IN labels(this12) WHERE label IN ['Person', 'Government', 'Militia', 'Organization', 'Post', 'Agreement', 'Event', 'Place']]), __id: elementId(this12) } AS var13
RETURN var13
  }
  RETURN head(collect(var13)) AS this12
}
CALL (this) {
  CALL (this) {
    WITH this AS this
    MATCH (this)-[step:ATTRIBUTED_TO]->(speaker:Actor)
    WITH step, speaker ORDER BY step.position, speaker.id
    RETURN {position: step.position, act: step.act, through: step.through, actorId: speaker.id} AS attribution
  }
  WITH attribution AS this14
  RETURN collect(this14) AS var15
}
CALL (this) {
  CALL (this) {
    WITH this AS this
    MATCH (this)-[part:PARTICIPANT]->(entity)
    WITH part, entity ORDER BY part.role, entity.id
    RETURN {role: part.role, entityId: entity.id} AS participant
  }
  WITH participant AS this16
  RETURN collect(this16) AS var17
}
RETURN this { .id, .predicate, .polarity, .mode, .voice, .when, .text, .textAr, subject: this8, object: this10, about: this12, attribution: var15, participants: var17 } AS this;
