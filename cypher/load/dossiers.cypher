// Which dossiers are loaded, and from which files.
// Parameters: none. Returns: id, title, checksum of each.
MATCH (d:Dossier)
RETURN d.id AS id, d.title AS title, d.checksum AS checksum
ORDER BY id;
