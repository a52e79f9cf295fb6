// A page of the claims of some dossiers, whole, in the order of their ids. Entities, documents and claims that it names are ids.
// Parameters: dossiers (ids), after (an id), count. Returns: claim (its properties), subject, object, about, content, repeats, withdraws,
// participants (role, entity), attribution (position, act, through, on, saidEarliest, saidLatest, actor), passages (their columns and document),
// quantities (their columns and of) of each.
MATCH (c:Claim)
USING INDEX c:Claim(id)
WHERE c.id > $after AND c.dossier IN $dossiers
WITH c ORDER BY c.id LIMIT toInteger($count)
RETURN
  properties(c) AS claim,
  head([(c)-[:SUBJECT]->(e) | e.id]) AS subject,
  head([(c)-[:OBJECT]->(e) | e.id]) AS object,
  head([(c)-[:ABOUT]->(e) | e.id]) AS about,
  head([(c)-[:CONTENT]->(other) | other.id]) AS content,
  COLLECT { MATCH (c)-[:REPEATS]->(other) RETURN other.id ORDER BY other.id } AS repeats,
  COLLECT { MATCH (c)-[:WITHDRAWS]->(other) RETURN other.id ORDER BY other.id } AS withdraws,
  COLLECT { MATCH (c)-[r:PARTICIPANT]->(e) RETURN {role: r.role, entity: e.id} ORDER BY r.role, e.id } AS participants,
  COLLECT {
    MATCH (c)-[r:ATTRIBUTED_TO]->(e)
    RETURN r {.position, .act, .through, .on, .saidEarliest, .saidLatest, actor: e.id} ORDER BY r.position, e.id
  } AS attribution,
  COLLECT {
    MATCH (c)-[r:REPORTED_IN]->(d)
    RETURN r {.*, document: d.id} ORDER BY r.position
  } AS passages,
  COLLECT {
    MATCH (c)-[:QUANTITY]->(q)
    RETURN q {.*, of: head([(q)-[:OF]->(e) | e.id])} ORDER BY q.position
  } AS quantities
ORDER BY claim.id;
