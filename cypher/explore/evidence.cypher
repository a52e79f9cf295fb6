// What is the evidence of a relation? Its affirmed and negated claims, each with its chain of speakers from the outlet to the
// origin, and with its passages.
// Parameters: relation (id of a relation), modes (of its claims: ACTUAL of what is so, FUTURE of what is planned). Returns: claim, polarity, voice, when, text, chain, passages, repeats of each.
//
// :param relation => 'joe-biden.MET_WITH.mustafa-al-kadhimi@biden-kadhimi-meeting-2021-07-26'
// :param modes => ['ACTUAL']
//
// What Cypher cannot do here: show the text of a passage. The graph holds only its place, such as code points of the file. The API's
// `passages { text }` returns the text if the server has the document.
MATCH (c:Claim {relation: $relation})
WHERE c.mode IN $modes AND NOT coalesce(c.withdrawnLatest <= date(), false)
RETURN
  c.id AS claim, c.polarity AS polarity, c.voice AS voice, c.when AS when, c.text AS text,
  COLLECT {
    MATCH (c)-[step:ATTRIBUTED_TO]->(speaker:Actor)
    WITH step, speaker ORDER BY step.position, speaker.id
    RETURN step {.position, .act, .through, speaker: speaker.id}
  } AS chain,
  COLLECT {
    MATCH (c)-[passage:REPORTED_IN]->(d:Document)
    WITH passage, d ORDER BY passage.position
    RETURN passage {.start, .end, .record, .pointer, .words, .whole, document: d.id, file: d.file}
  } AS passages,
  COLLECT { MATCH (c)-[:REPEATS]->(first:Claim) RETURN first.id AS id ORDER BY id } AS repeats
ORDER BY claim;
