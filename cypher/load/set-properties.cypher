// Sets properties of claims that the files of the offline importer cannot hold.
// Parameters: rows (id, key, value). Returns: nothing.
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})
SET c[row.key] = row.value;
