// The documents, one row each. Replace this row and its file in documents/. `sha256` is the hash of the whole file (sha256sum FILE).
// `url` is the address, `publishedBasis` is PRINTED, INFERRED or EXTERNAL. Without a date, leave out publishedOn and publishedBasis.
UNWIND [
  {id: '{{name}}-notice', file: 'ferry-notice.txt', language: 'en',
    sha256: '8c4b3f58da43dfe0bfe9d9cccc7dbfe0aa4e3d66fcacd4be0466d9ac05400f1b',
    title: 'Notice of the ferry', titleAr: 'إعلان عن العبّارة',
    publishedBy: 'ferry-post', publishedOn: '2022-05-04', publishedBasis: 'PRINTED'}
] AS row
MERGE (d:Document {id: row.id})
SET d += row;
