// The contradictions that rules found, from a page of the claims of some dossiers to other claims of them.
// Parameters: dossiers (ids), after (the id of a claim), count (of claims). Returns: claim, and found (contradiction and other claim) of each
// claim of the page, also of those without contradictions.
MATCH (c:Claim)
USING INDEX c:Claim(id)
WHERE c.id > $after AND c.dossier IN $dossiers
WITH c ORDER BY c.id LIMIT toInteger($count)
RETURN
  c.id AS claim,
  COLLECT {
    MATCH (c)-[r:CONTRADICTS {by: 'RULE'}]->(other:Claim)
    WHERE other.dossier IN $dossiers
    RETURN r {.id, .over, .reason, .reasonAr, other: other.id} ORDER BY r.id
  } AS found
ORDER BY claim;
