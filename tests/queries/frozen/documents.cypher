// $param0: 100
// $param1: 100
// $param2: 100
// $param3: 100
// $param4: "FUTURE"
// $param5: 100
CYPHER 5
MATCH (this:Document)
WITH *
ORDER BY this.id ASC
LIMIT $param0
CALL (this) {
  MATCH (this)-[this0:PUBLISHED_BY]->(this1:Organization)
  WITH DISTINCT this1
  CALL (this1) {
    MATCH (this1)<-[this2:PUBLISHED_BY]-(this3:Document)
    WITH DISTINCT this3
    WITH this3 { .id } AS this3
    ORDER BY this3.id ASC
    LIMIT $param1
    RETURN collect(this3) AS var4
  }
  WITH this1 { .id, published: var4 } AS this1
  ORDER BY this1.id ASC
  LIMIT $param2
  RETURN collect(this1) AS var5
}
CALL (this) {
  MATCH (this)-[this6:IN]->(this7:Dossier)
  WITH DISTINCT this7
  WITH this7 { .id } AS this7
  ORDER BY this7.id ASC
  LIMIT $param3
  RETURN collect(this7) AS var8
}
CALL (this) {
  MATCH (this)<-[this9:REPORTED_IN]-(this10:Claim)
  WHERE this10.mode = $param4
  WITH DISTINCT this10
  WITH this10 { .id } AS this10
  ORDER BY this10.id ASC
  LIMIT $param5
  RETURN collect(this10) AS var11
}
RETURN this { .id, .file, .title, .titleAr, .author, .language, .publishedOn, .publishedBasis, publishedBy: var5, dossiers: var8, claims_e8623cc6ce87: var11 } AS this;

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
