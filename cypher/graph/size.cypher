// Counts of the graph, from the counts that Neo4j stores. Except for contradictions, it is as fast on a large graph as on a small
// one. RELATION_TYPES is replaced by all types of the vocabulary: A|B|C.
// Parameters: none. Returns: one row of counts.
RETURN
  COUNT { (:Dossier) } AS dossiers,
  COUNT { (:Document) } AS documents,
  COUNT { (:Entity) } AS entities,
  COUNT { (:Claim) } AS claims,
  COUNT { ()-[:RELATION_TYPES]->() } AS relations,
  COUNT { MATCH ()-[r:CONTRADICTS]->() RETURN DISTINCT r.id } AS contradictions;
