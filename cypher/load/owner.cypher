// Whose is this database: empty, Sanad's, or somebody else's?
// Parameters: none. Returns: one row: hasNodes, hasDossiers.
RETURN
  EXISTS { MATCH (n) WHERE NOT n:Term } AS hasNodes,
  EXISTS { MATCH (d:Dossier) WHERE d.formatVersion IS NOT NULL } AS hasDossiers;
