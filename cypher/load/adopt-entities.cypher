// Adds `:Entity` to entities that the dossier's own statements created when they were run in cypher-shell.
// Parameters: keys (label and id, with a space between). Returns: nothing.
MATCH (e:Person|Government|Militia|Organization|Post|Agreement|Event|Place)
WHERE NOT e:Entity AND any(label IN labels(e) WHERE label + ' ' + e.id IN $keys)
SET e:Entity;
