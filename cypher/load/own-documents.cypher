// Rows that a dossier has of some documents, as a load stored them.
// Parameters: dossier, ids. Returns: id, columns of each.
UNWIND $ids AS id
MATCH (doc:Document {id: id})
USING INDEX doc:Document(id)
MATCH (doc)-[held:IN]->(:Dossier {id: $dossier})
RETURN id, held {.*, publishedEarliest: null, publishedLatest: null} AS columns;
