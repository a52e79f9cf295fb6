// $param0: "NEGATED"
// $param1: 100
CYPHER 5
MATCH (this:Claim)
WHERE this.polarity = $param0
WITH *
ORDER BY this.id ASC
LIMIT $param1
CALL (this) {
  CALL (this) {
    WITH this AS this
    MATCH (this)-[step:ATTRIBUTED_TO]->(actor:Actor)
    WITH actor, step ORDER BY step.position, actor.id
    RETURN actor
  }
  WITH actor AS this0
  CALL (this0) {
    WITH this0 WHERE this0:Person|Government|Militia|Organization
WITH this0 { .id, __resolveType: head([label IN labels(this0) WHERE label IN ['Person', 'Government', 'Militia', 'Organization']]), __id: elementId(this0) } AS var1
RETURN var1
  }
  RETURN collect(var1) AS this0
}
RETURN this { .id, .predicate, .text, attributedTo: this0 } AS this;

// $param0: "FUTURE"
CYPHER 5
MATCH (this0:Claim)
WHERE this0.mode = $param0
WITH count(this0) AS totalCount
RETURN {totalCount: totalCount} AS this;
