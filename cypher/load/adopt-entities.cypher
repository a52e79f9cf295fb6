// Entities that a dossier's own statements have made, run as they are in cypher-shell: they only lack `:Entity`.
// Parameters: keys (label and id, with a space between). Returns: nothing.
MATCH (e:Person|Government|Militia|Organization|Post|Agreement|Event|Place)
WHERE NOT e:Entity AND any(label IN labels(e) WHERE label + ' ' + e.id IN $keys)
SET e:Entity;
