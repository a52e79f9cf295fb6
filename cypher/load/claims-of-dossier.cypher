// The number of claims of a dossier, which Neo4j stores. Parameters: dossier. Returns: one row, claims.
OPTIONAL MATCH (d:Dossier {id: $dossier})
RETURN COUNT { (d)<-[:IN]-(:Claim) } AS claims;
