// $param0: 2020-03-01
// $param1: 2020-06-01
// $param2: 100
CYPHER 5
MATCH (this:Claim)
WHERE (this.startEarliest >= $param0 AND this.startLatest < $param1)
WITH *
ORDER BY this.id ASC
LIMIT $param2
RETURN this { .id, .startEarliest, .startLatest } AS this;

// $param0: 2100-01-01
// $param1: 100
CYPHER 5
MATCH (this:Claim)
WHERE this.startEarliest > $param0
WITH *
ORDER BY this.id ASC
LIMIT $param1
RETURN this { .id } AS this;
