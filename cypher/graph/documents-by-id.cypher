// The documents with these ids; ids without a document are left out.
// Parameters: ids. Returns: id of each.
UNWIND $ids AS wanted
MATCH (d:Document {id: wanted})
RETURN d.id AS id;
