// The predicates that claims of the loaded dossiers have. The loader stores them on the dossier; the claims of a dossier that an older
// Sanad loaded are read.
// Parameters: none. Returns: name of each, once.
MATCH (d:Dossier)
CALL (d) {
  UNWIND d.predicates AS name
  RETURN name
UNION
  WITH d WHERE d.predicates IS NULL
  MATCH (d)<-[:IN]-(c:Claim)
  RETURN c.predicate AS name
}
RETURN DISTINCT name
ORDER BY name;
