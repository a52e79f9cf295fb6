// Counts of the graph. What is only planned or withdrawn is no relation here. Relations are counted by reading them; `graph/size` uses the counts that Neo4j stores.
// Parameters: none. Returns: one row of counts.
RETURN
  COUNT { (:Dossier) } AS dossiers,
  COUNT { (:Document) } AS documents,
  COUNT { (:Entity) } AS entities,
  COUNT { (:Claim) } AS claims,
  COUNT { MATCH (:Entity)-[r]->(:Entity) WHERE r.claims IS NOT NULL AND NOT type(r) IN ['EXPECTED', 'WITHDRAWN'] RETURN r } AS relations,
  COUNT { MATCH (:Claim)-[r:CONTRADICTS]->(:Claim) RETURN DISTINCT r.id } AS contradictions;
