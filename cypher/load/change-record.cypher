// Writes the record of what a load changed, so that a server can read these rows only (decision 53), and deletes older records except for the
// last `kept`. `after` is the number of the last transaction before this one; -1 if the record does not name all that changed.
// Parameters: record (id, after, dossier, claims, gone, relations, entities), kept. Returns: nothing.
CREATE (r:ChangeRecord)
SET r = $record, r.after = toInteger($record.after)
WITH r
MATCH (older:ChangeRecord)
WHERE older <> r
WITH older
ORDER BY older.after DESC
SKIP toInteger($kept)
DELETE older;
