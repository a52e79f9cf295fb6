// $param0: 100
// $param1: 100
// $param2: 100
// $param3: "FUTURE"
// $param4: 100
CYPHER 5
MATCH (this:Document)
WITH *
ORDER BY this.id ASC
LIMIT $param0
CALL (this) {
  CALL (*) {
    WITH *
    MATCH (this)-[this0:PUBLISHED_BY]->(this1:Person)
    WITH this1 { .id, __resolveType: 'Person', __id: elementId(this1) } AS var2
    RETURN var2
    UNION
    WITH *
    MATCH (this)-[this3:PUBLISHED_BY]->(this4:Government)
    WITH this4 { .id, __resolveType: 'Government', __id: elementId(this4) } AS var2
    RETURN var2
    UNION
    WITH *
    MATCH (this)-[this5:PUBLISHED_BY]->(this6:Militia)
    WITH this6 { .id, __resolveType: 'Militia', __id: elementId(this6) } AS var2
    RETURN var2
    UNION
    WITH *
    MATCH (this)-[this7:PUBLISHED_BY]->(this8:Organization)
    WITH this8 { .id, __resolveType: 'Organization', __id: elementId(this8) } AS var2
    RETURN var2
  }
  WITH var2
  ORDER BY var2.id ASC
  LIMIT $param1
  RETURN collect(var2) AS var2
}
CALL (this) {
  MATCH (this)-[this9:IN]->(this10:Dossier)
  WITH DISTINCT this10
  WITH this10 { .id } AS this10
  ORDER BY this10.id ASC
  LIMIT $param2
  RETURN collect(this10) AS var11
}
CALL (this) {
  MATCH (this)<-[this12:REPORTED_IN]-(this13:Claim)
  WHERE this13.mode = $param3
  WITH DISTINCT this13
  WITH this13 { .id } AS this13
  ORDER BY this13.id ASC
  LIMIT $param4
  RETURN collect(this13) AS var14
}
RETURN this { .id, .file, .title, .titleAr, .author, .language, .publishedOn, .publishedBasis, publishedBy: var2, dossiers: var11, claims_e8623cc6ce87: var14 } AS this;

// $param0: 100
// $param1: 100
CYPHER 5
MATCH (this:Dossier)
WITH *
ORDER BY this.id ASC
LIMIT $param0
CALL (this) {
  MATCH (this)<-[this0:IN]-(this1:Document)
  WITH DISTINCT this1
  WITH this1 { .id } AS this1
  ORDER BY this1.id ASC
  LIMIT $param1
  RETURN collect(this1) AS var2
}
RETURN this { .id, .title, .titleAr, .codebook, .formatVersion, .codedBy, .reviewed, documents_5f22fa72b594: var2 } AS this;
