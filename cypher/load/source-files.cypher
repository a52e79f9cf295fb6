// What a load has kept of the files of a dossier, without the rows of claims.
// Parameters: dossier. Returns: name, digest, claims, predicates (JSON), others of each.
MATCH (f:SourceFile {dossier: $dossier})
RETURN f.name AS name, f.digest AS digest, f.claims AS claims, f.predicates AS predicates, f.others AS others
ORDER BY name;
