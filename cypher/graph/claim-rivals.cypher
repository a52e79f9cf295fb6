// For claims that affirm a relation, the claims of other propositions that they contradict over FACT, in columns: lists of one length.
// Claims are node ids, as in `graph/claims`.
// Numbers are floats, as in `graph/claims`.
// Parameters: none. Returns: claim, rival of each.
MATCH (c:Claim)-[:CONTRADICTS {over: 'FACT'}]-(rival:Claim)
WHERE
  c.mode <> 'HYPOTHETICAL' AND c.polarity = 'AFFIRMED' AND c.relation IS NOT NULL AND coalesce(rival.relation, '') <> c.relation
RETURN toFloat(id(c)) AS claim, collect(DISTINCT toFloat(id(rival))) AS rival;
