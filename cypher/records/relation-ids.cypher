// A page of the ids of relations that claims of some dossiers affirm, in ascending order.
// Parameters: dossiers (ids), after (an id), count. Returns: id of each.
MATCH (c:Claim)
USING INDEX c:Claim(relation)
WHERE c.relation > $after AND c.dossier IN $dossiers AND c.polarity = 'AFFIRMED' AND c.mode <> 'HYPOTHETICAL'
RETURN DISTINCT c.relation AS id
ORDER BY id
LIMIT toInteger($count);
