// Which origins deny a relation, and which affirm it?
// Parameters: relation (id of a relation). Returns: polarity, origin, act, claim, text of each, denials first.
//
// :param relation => 'us-combat-forces-in-iraq.DEPLOYED_IN.iraq-territory'
MATCH (c:Claim {relation: $relation})-[step:ATTRIBUTED_TO]->(origin:Actor)
WHERE c.mode = 'ACTUAL' AND NOT coalesce(c.withdrawnLatest <= date(), false) AND NOT EXISTS { MATCH (c)-[later:ATTRIBUTED_TO]->() WHERE later.position > step.position }
RETURN c.polarity AS polarity, origin.id AS origin, step.act AS act, c.id AS claim, c.text AS text
ORDER BY polarity DESC, claim, origin;
