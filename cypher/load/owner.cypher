// Finds out whether the database is empty, belongs to Sanad, or contains other data. Nodes with the columns of a row are no other
// data: a dossier's own statements created them in cypher-shell.
// Parameters: none. Returns: one row: hasNodes, hasDossiers.
RETURN
  EXISTS {
    MATCH (n)
    WHERE
      NOT n:Term AND
      NOT n:ChangeRecord|SourceFile|SourceState AND
      NOT (n:Claim|Proposal AND n.attribution IS NOT NULL AND n.passages IS NOT NULL) AND
      NOT (n:Document AND any(key IN keys(n) WHERE key =~ 'title[A-Z].*') AND n.language IS NOT NULL) AND
      NOT (n:Disagreement|Reason AND any(key IN keys(n) WHERE key =~ 'reason[A-Z].*')) AND
      NOT (
        n:Person|Government|Militia|Organization|Post|Agreement|Event|Place|Thing AND n.id IS NOT NULL AND
        any(key IN keys(n) WHERE key =~ 'name[A-Z].*')
      )
  } AS hasNodes,
  EXISTS { MATCH (d:Dossier) WHERE d.formatVersion IS NOT NULL OR d.derivation IS NOT NULL } AS hasDossiers;
