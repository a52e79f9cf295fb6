// Counts of the part of the graph that some dossiers give: the documents that they hold, the entities that they name, their claims,
// the relations that one of their claims affirms, and the contradictions among their claims.
// Parameters: dossiers (ids). Returns: one row of counts.
RETURN
  COUNT { MATCH (d:Dossier) WHERE d.id IN $dossiers RETURN d } AS dossiers,
  COUNT { MATCH (d:Dossier)<-[:IN]-(doc:Document) WHERE d.id IN $dossiers RETURN DISTINCT doc } AS documents,
  COUNT { MATCH (d:Dossier)-[:NAMES]->(e:Entity) WHERE d.id IN $dossiers RETURN DISTINCT e } AS entities,
  COUNT { MATCH (d:Dossier)<-[:IN]-(c:Claim) WHERE d.id IN $dossiers RETURN c } AS claims,
  COUNT {
    MATCH (d:Dossier)<-[:IN]-(c:Claim)
    WHERE d.id IN $dossiers AND c.mode = 'ACTUAL' AND c.polarity = 'AFFIRMED' AND c.relation IS NOT NULL AND
      NOT coalesce(c.withdrawnLatest <= date(), false)
    RETURN DISTINCT c.relation
  } AS relations,
  COUNT {
    MATCH (d:Dossier)<-[:IN]-(a:Claim)-[r:CONTRADICTS]->(b:Claim)
    WHERE d.id IN $dossiers AND b.dossier IN $dossiers
    RETURN DISTINCT r.id
  } AS contradictions;
