// All nodes of the database, in any order, for a fingerprint of its content.
// Records of changes, and what loads have kept of files, are left out: they say how the content came, not what it is.
// Parameters: none. Returns: labels, properties of each.
MATCH (n)
WHERE NOT n:ChangeRecord|SourceFile|SourceState
RETURN labels(n) AS labels, properties(n) AS properties;
