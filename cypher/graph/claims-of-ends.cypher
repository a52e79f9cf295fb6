// Claims of other dossiers that name two entities as their ends, in either order.
// Parameters: subject, object, except (the id of a dossier), limit. Returns: id, dossier, document, text, when, polarity, predicate, subject, object, about, steps of each.
MATCH (s:Entity {id: $subject})<-[:SUBJECT|OBJECT]-(c:Claim)-[:SUBJECT|OBJECT]->(o:Entity {id: $object})
WHERE c.dossier <> $except AND NOT coalesce(c.withdrawnLatest <= date(), false)
WITH DISTINCT c
ORDER BY c.id
LIMIT toInteger($limit)
RETURN
  c.id AS id,
  c.dossier AS dossier,
  c.document AS document,
  c.text AS text,
  c.when AS when,
  c.polarity AS polarity,
  c.predicate AS predicate,
  head([(c)-[:SUBJECT]->(one:Entity) | one.id]) AS subject,
  head([(c)-[:OBJECT]->(one:Entity) | one.id]) AS object,
  head([(c)-[:ABOUT]->(one:Entity) | one.id]) AS about,
  COLLECT {
    MATCH (c)-[step:ATTRIBUTED_TO]->(a:Entity)
    RETURN {position: step.position, actor: a.id, act: step.act, through: step.through, on: step.on}
      ORDER BY step.position, a.id
  } AS steps;
