// How many relations some entities have, in either direction: those that claims of mode ACTUAL affirm which were not withdrawn.
// RELATION_TYPES is replaced by all types of the vocabulary; an edge of a plan, or of what was withdrawn, names its predicate. With
// `dossiers`, a relation counts if such a claim is of one of them. A loop counts once.
// Parameters: ids, dossiers (or null). Returns: id, degree of each.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN
  id,
  COUNT {
    MATCH (e)-[r:RELATION_TYPES]-()
    WHERE
      r.claims IS NOT NULL AND r.predicate IS NULL AND
      ($dossiers IS NULL OR
        EXISTS {
          MATCH (c:Claim {relation: r.id})
          WHERE
            c.dossier IN $dossiers AND c.mode = 'ACTUAL' AND c.polarity = 'AFFIRMED' AND
            NOT coalesce(c.withdrawnLatest <= date(), false)
        })
  } AS degree;
