// Keeps what a load knows of some files of a dossier. Delete what was kept of them before.
// Parameters: files (dossier, name, digest, claims, predicates, others, rows). Returns: nothing.
UNWIND $files AS file
CREATE (f:SourceFile)
SET f = file, f.claims = toInteger(file.claims);
