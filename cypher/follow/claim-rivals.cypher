// As `graph/claim-rivals`, for some claims, with ids: a rival may be a claim that is not read again.
// Parameters: changed (a map with claims as ids). Returns: claim, member (the rival), relation (of the rival; null if it has none) of each pair.
UNWIND $changed.claims AS claimId
MATCH (c:Claim {id: claimId})-[:CONTRADICTS {over: 'FACT'}]-(rival:Claim)
WHERE
  c.mode <> 'HYPOTHETICAL' AND c.polarity = 'AFFIRMED' AND c.relation IS NOT NULL AND coalesce(rival.relation, '') <> c.relation
RETURN DISTINCT c.id AS claim, rival.id AS member, rival.relation AS relation;
