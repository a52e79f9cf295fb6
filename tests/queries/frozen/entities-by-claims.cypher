// $param0: "MET_WITH"
// $param1: "amal-haddad"
// $param9: 100
CYPHER 5
MATCH (this:Person)
WHERE EXISTS {
  MATCH (this)<-[:SUBJECT]-(this0:Claim)
  WHERE (this0.predicate = $param0 AND EXISTS {
  MATCH (this0)-[:OBJECT]->(this1:Person|Government|Militia|Organization|Post|Agreement|Event|Place)
  WHERE this1.id = $param1
})
}
WITH *
LIMIT $param9
RETURN this { .id } AS this;

// $param0: "HOLDS_POST"
// $param1: 100
CYPHER 5
MATCH (this:Person)
WHERE EXISTS {
  MATCH (this)<-[:SUBJECT]-(this0:Claim)
  WHERE this0.predicate = $param0
}
WITH *
ORDER BY this.id ASC
LIMIT $param1
RETURN this { .id, sanadId: this.id } AS this;
