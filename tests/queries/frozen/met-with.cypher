// $param0: "bashir-nouri"
// $param1: 100
CYPHER 5
MATCH (this:Person)
WHERE this.id = $param0
WITH *
ORDER BY this.id ASC
LIMIT $param1
RETURN this { .id } AS this;
