// $param0: "bashir-nouri"
// $param1: 100
CYPHER 5
MATCH (this:Person)
WHERE this.id = $param0
WITH *
LIMIT $param1
RETURN this { sanadId: this.id } AS this;
