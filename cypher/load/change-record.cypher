// Writes the record of what a load changed, so that a server can read these rows only (decision 53), and deletes older records except for the
// last `kept`, and of these as many as name at most `ids` ids. `after` is the number of the last transaction before this one; -1 if the record does
// not name all that changed.
// Parameters: record (id, after, dossier, claims, gone, relations, entities), kept, ids. Returns: nothing.
CREATE (r:ChangeRecord)
SET r = $record, r.after = toInteger($record.after)
WITH r
MATCH (older:ChangeRecord)
WHERE older <> r
WITH older
ORDER BY older.after DESC
WITH collect({record: older, ids: size(older.claims) + size(older.gone) + size(older.relations) + size(older.entities)}) AS olders
UNWIND range(0, size(olders) - 1) AS place
WITH olders[place].record AS older, place, reduce(sum = 0, each IN olders[..place + 1] | sum + each.ids) AS ids
WHERE place >= toInteger($kept) OR ids > toInteger($ids)
DELETE older;
