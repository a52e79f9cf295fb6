// What is to be known of claims that were edited, added, removed or named by edited ones, to judge and to write them without the others.
// Parameters: dossier, ids. Returns: id; isOwn (of the dossier), hash (null where not known), relation, isRetracting, hasIdentifiers, names (type and id of
// the claims that it repeats, contains or withdraws), namedBy (type and id of the claims that do so with it), isSide (of a disagreement) of each
// claim; of a proposal only isProposal.
UNWIND $ids AS id
OPTIONAL MATCH (c:Claim {id: id})
OPTIONAL MATCH (p:Proposal {id: id})
WITH id, c, p
WHERE c IS NOT NULL OR p IS NOT NULL
RETURN
  id,
  p IS NOT NULL AS isProposal,
  c IS NOT NULL AND EXISTS { (c)-[:IN]->(:Dossier {id: $dossier}) } AS isOwn,
  CASE WHEN c.attribution IS NULL THEN c.hash END AS hash,
  c.relation AS relation,
  c.retracts IS NOT NULL AS isRetracting,
  c.identifiers IS NOT NULL AS hasIdentifiers,
  COLLECT { MATCH (c)-[r:REPEATS|CONTENT|WITHDRAWS]->(other) RETURN {type: type(r), id: other.id} } AS names,
  COLLECT { MATCH (c)<-[r:REPEATS|CONTENT|WITHDRAWS]-(other) RETURN {type: type(r), id: other.id} } AS namedBy,
  EXISTS { (c)<-[:SIDE]-() } AS isSide;
