// Which of some documents there are.
// Parameters: ids. Returns: id of each.
UNWIND $ids AS wanted
MATCH (d:Document {id: wanted})
RETURN d.id AS id;
