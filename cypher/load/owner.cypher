// Finds out whether the database is empty, belongs to Sanad, or contains other data.
// Parameters: none. Returns: one row: hasNodes, hasDossiers.
RETURN
  EXISTS { MATCH (n) WHERE NOT n:Term } AS hasNodes,
  EXISTS { MATCH (d:Dossier) WHERE d.formatVersion IS NOT NULL OR d.derivation IS NOT NULL } AS hasDossiers;
