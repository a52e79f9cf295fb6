// Deletes nodes that a dossier's own statements created in cypher-shell and that its files no longer have. No loaded node is like
// them: such a claim or proposal is in no dossier and has the columns of a row, such a document is in no dossier and has a title and a language, such
// an entity lacks `:Entity`, such a disagreement is in no dossier, and a load keeps no Reason. Nodes of other programs lack the columns of a row.
// Deletes nothing while the database holds another dossier that ran only in cypher-shell: the nodes may be of that dossier. Documents
// and entities do not show of which dossier they are, so only `load --force` deletes them.
// Parameters: dossier, documents (ids), force. Returns: nothing.
MATCH (own:Dossier {id: $dossier})
WHERE NOT EXISTS { MATCH (d:Dossier) WHERE d.id <> $dossier AND d.derivation IS NULL }
CALL () {
  MATCH (c:Claim)
  WHERE
    c.attribution IS NOT NULL AND NOT EXISTS { (c)-[:IN]->(:Dossier) } AND
    (
      c.document IN $documents OR
      ($force AND EXISTS { MATCH (doc:Document {id: c.document}) WHERE NOT EXISTS { (doc)-[:IN]->(:Dossier) } })
    )
  DETACH DELETE c
}
CALL () {
  MATCH (doc:Document)
  WHERE $force AND any(key IN keys(doc) WHERE key =~ 'title[A-Z].*') AND doc.language IS NOT NULL AND NOT EXISTS { (doc)--() }
  DELETE doc
}
CALL () {
  MATCH (e:Person|Government|Militia|Organization|Post|Agreement|Event|Place|Thing)
  WHERE
    $force AND NOT e:Entity AND NOT EXISTS { (e)--() } AND e.id IS NOT NULL AND
    any(key IN keys(e) WHERE key =~ 'name[A-Z].*') AND
    all(key IN keys(e) WHERE key IN ['id', 'name', 'aliases', 'kind', 'note'] OR key =~ 'name[A-Z].*')
  DELETE e
}
CALL () {
  MATCH (p:Proposal)
  WHERE
    p.attribution IS NOT NULL AND NOT EXISTS { (p)-[:IN]->(:Dossier) } AND
    (
      p.document IN $documents OR
      ($force AND EXISTS { MATCH (doc:Document {id: p.document}) WHERE NOT EXISTS { (doc)-[:IN]->(:Dossier) } })
    )
  DETACH DELETE p
}
CALL () {
  MATCH (k:Disagreement|Reason)
  WHERE k.id IS NOT NULL AND any(key IN keys(k) WHERE key =~ 'reason[A-Z].*') AND NOT EXISTS { (k)--() }
  DELETE k
};
