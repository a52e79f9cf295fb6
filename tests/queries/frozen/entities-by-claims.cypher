// $param0: "MET_WITH"
// $param1: "amal-haddad"
// $param2: 100
CYPHER 5
MATCH (this:Person)
WHERE EXISTS {
  MATCH (this)<-[this0:SUBJECT]-(this1:Claim)
  WHERE (this1.predicate = $param0 AND EXISTS {
    MATCH (this1)-[this2:OBJECT]->(this3)
    WHERE (this3.id = $param1 AND (this3:Person OR this3:Government OR this3:Militia OR this3:Organization OR this3:Post OR this3:Agreement OR this3:Event OR this3:Place OR this3:Thing))
  })
}
WITH *
ORDER BY this.id ASC
LIMIT $param2
RETURN this { .id } AS this;

// $param0: "HOLDS_POST"
// $param1: 100
CYPHER 5
MATCH (this:Person)
WHERE EXISTS {
  MATCH (this)<-[this0:SUBJECT]-(this1:Claim)
  WHERE this1.predicate = $param0
}
WITH *
ORDER BY this.id ASC
LIMIT $param1
RETURN this { .id } AS this;
