/** The requests of the load: heavy ones of both kinds, and light ones. */

/** From a claim to its document to the claims of that, again and again: Neo4j works. */
const deep = (levels, limit) =>
  `{ claims(limit: 1) ${`{ documents(limit: 1) { claims(limit: ${limit}) `.repeat(levels)} { id } ${'} }'.repeat(levels)} }`;

/** `kind` is the process that a query burdens. */
export const HEAVY = [
  { kind: 'Neo4j', query: deep(2, 90) },
  {
    kind: 'Sanad',
    query: `{ paths(from: "joe-biden", to: "mustafa-al-kadhimi", maxLength: 12, first: 100) { length entities { id name } relations { id type status origins } } }`,
  },
  { kind: 'Neo4j', query: deep(2, 60) },
  {
    kind: 'Sanad',
    query: `{ neighborhood(of: ["iraq"], depth: 6, first: 5000) { entities { id name nameAr } relations { id type status origins from { id } to { id } } } timeline(first: 500) { totalCount edges { node { __typename } } } }`,
  },
];

export const LIGHT = [
  { name: 'entity', query: '{ entity(id: "iraq") { name } }' },
  { name: 'search', query: '{ search(text: "Kadhimi") { entity { id name } } }' },
  { name: 'small lookup', query: '{ people(limit: 5) { id name } }' },
];
