// Contradictions that follow from predicates that exclude each other (`excludes` in the vocabulary), for pairs of claims without
// a curated contradiction of which neither withdraws the other. The two claims are affirmed, have one mode, ACTUAL or FUTURE, and are not apart in time. In addition, they
// - describe one act of one occasion with two extents or two forms, or two opposite acts of one occasion,
// - or state two opposite states of the same entities.
// The entities are the same if subject and object are the same (swapped if `excludes` names the inverse of a predicate), or if
// the object is the same and the only TOPIC of one claim is the subject of the other: a state cuts its forces, the forces
// withdraw.
// Claims with other places, with other topics or with a figure of role PART are left out: they describe a part and its whole.
// If two predicates exclude each other in both rows, the pair counts once. The two claims are written in the order of their ids,
// so that each relation gives the same pair.
// Parameters: relations (id, type, from, to, occasion). Returns: nothing.
CALL () {
  MATCH (t:Term)
  WHERE t.excludes IS NOT NULL
  UNWIND t.excludes AS exclusion
  WITH t, split(exclusion, ' ')[0] AS differs, split(exclusion, ' ')[1] AS reading
  MATCH (other:Term {term: 'PREDICATE'})
  WHERE other.name = reading OR other.inverse = reading
  WITH t, other, differs, other.name <> reading AS turned
  UNWIND [[t, other], [other, t]] AS pair
  WITH DISTINCT pair[0] AS one, pair[1] AS other, differs, turned
  RETURN collect({differs: differs, turned: turned, one: one, other: other}) AS exclusions
}
UNWIND $relations AS key
UNWIND [each IN exclusions WHERE each.one.name = key.type] AS exclusion
WITH key, exclusion, exclusion.differs AS differs, exclusion.other.name AS otherType
WHERE exclusion.one.aspect = 'STATE' OR key.occasion IS NOT NULL
WITH *,
  otherType + '.' + CASE WHEN exclusion.turned THEN key.from ELSE key.to END +
  CASE WHEN key.occasion IS NULL THEN '' ELSE '@' + key.occasion END AS rest
MATCH (a:Claim {relation: key.id, polarity: 'AFFIRMED'})
CALL (a, key, exclusion, otherType, rest) {
  WITH a, key, exclusion, rest
  MATCH (b:Claim {relation: CASE WHEN exclusion.turned THEN key.to ELSE key.from END + '.' + rest})
  WHERE
    COLLECT { MATCH (a)-[:PARTICIPANT {role: 'TOPIC'}]->(e) RETURN e.id AS id ORDER BY id } =
    COLLECT { MATCH (b)-[:PARTICIPANT {role: 'TOPIC'}]->(e) RETURN e.id AS id ORDER BY id }
  RETURN b
UNION
  WITH a, exclusion, rest
  WHERE NOT exclusion.turned AND COUNT { (a)-[:PARTICIPANT {role: 'TOPIC'}]->() } = 1
  MATCH (a)-[:PARTICIPANT {role: 'TOPIC'}]->(e)
  MATCH (b:Claim {relation: e.id + '.' + rest})
  WHERE NOT EXISTS { (b)-[:PARTICIPANT {role: 'TOPIC'}]->() }
  RETURN b
UNION
  WITH a, key, exclusion, otherType, rest
  WHERE NOT exclusion.turned AND NOT EXISTS { (a)-[:PARTICIPANT {role: 'TOPIC'}]->() }
  MATCH (:Entity {id: key.from})<-[:PARTICIPANT {role: 'TOPIC'}]-(b:Claim)
  WHERE
    b.predicate = otherType AND b.relation ENDS WITH '.' + rest AND COUNT { (b)-[:PARTICIPANT {role: 'TOPIC'}]->() } = 1
  RETURN b
}
WITH a, b, exclusion, differs,
  COLLECT { MATCH (a)-[:PARTICIPANT {role: 'PLACE'}]->(e) RETURN e.id AS id ORDER BY id } AS aPlaces,
  COLLECT { MATCH (b)-[:PARTICIPANT {role: 'PLACE'}]->(e) RETURN e.id AS id ORDER BY id } AS bPlaces
WHERE
  b.polarity = 'AFFIRMED' AND a.mode = b.mode AND a.mode <> 'HYPOTHETICAL' AND
  coalesce(a.firstDay <= b.lastDay, true) AND coalesce(b.firstDay <= a.lastDay, true) AND
  (aPlaces = bPlaces OR (differs <> 'EXTENT' AND (aPlaces = [] OR bPlaces = []))) AND
  NOT EXISTS { (a)-[:QUANTITY]->({role: 'PART'}) } AND NOT EXISTS { (b)-[:QUANTITY]->({role: 'PART'}) } AND
  NOT EXISTS { (a)-[:CONTRADICTS {by: 'CURATED'}]-(b) } AND
  NOT EXISTS { (a)-[:WITHDRAWS]-(b) }
WITH differs,
  CASE WHEN a.id < b.id THEN {first: a, second: b, one: exclusion.one, other: exclusion.other}
    ELSE {first: b, second: a, one: exclusion.other, other: exclusion.one} END AS pair
WITH pair.first AS a, pair.second AS b, {differs: differs, one: pair.one, other: pair.other} AS way
ORDER BY way.differs, way.one.key, way.other.key
WITH a, b, head(collect(way)) AS way
WITH a, b, way.differs AS differs, way.one AS one, way.other AS other
MERGE (a)-[r:CONTRADICTS {id: 'excluded.' + a.id + '.' + b.id}]->(b)
SET
  r.by = 'RULE',
  r.over = 'FACT',
  r.reason =
    CASE differs WHEN 'OPPOSITE' THEN 'Of the same, one says “' ELSE 'Of the same act, one says “' END +
    one.label + '”, the other “' + other.label + '”' +
    CASE differs WHEN 'EXTENT' THEN ': another extent.' WHEN 'FORM' THEN ': another form.' ELSE ': the opposite.' END,
  r.reasonAr =
    CASE differs WHEN 'OPPOSITE' THEN 'عن الأمر نفسه يقول أحدهما «' ELSE 'عن الفعل نفسه يقول أحدهما «' END +
    coalesce(one.labelAr, one.label) + '» والآخر «' + coalesce(other.labelAr, other.label) + '»' +
    CASE differs WHEN 'EXTENT' THEN '، فيختلفان في مداه.' WHEN 'FORM' THEN '، فيختلفان في شكله.' ELSE '، وهما ضدّان.' END;
