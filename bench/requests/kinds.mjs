/** The kinds of requests over HTTP: each as a query of Sanad's API, and as the nearest query of the peer. */
const entity = '{ __typename id name nameAr }';
const relation = '{ id type status origins startEarliest startLatest endEarliest endLatest from { id } to { id } }';
const peerEntity = '{ type id name nameAr }';
const peerRelation = '{ id type status origins startEarliest startLatest endEarliest endLatest from to }';
const path = `{ length weakestOrigins entities ${entity} relations ${relation} }`;
const peerPath = `{ length weakestOrigins entities ${peerEntity} relations ${peerRelation} }`;
const subgraph = `{ truncated entities ${entity} relations ${relation} }`;
const peerSubgraph = `{ truncated entities ${peerEntity} relations ${peerRelation} }`;
const days = 'startEarliest startLatest endEarliest endLatest';
const ends = ({ from, to }) => ({ from, to });
const start = ({ from }) => ({ of: from });
const lengthOf = (answer) => answer?.length ?? 0;

/** `sizeOf` returns the size of an answer, which must be equal in both servers. */
export const KINDS = [
  {
    name: 'path',
    query: `query ($from: ID!, $to: ID!) { answer: path(from: $from, to: $to) ${path} }`,
    peer: 'path',
    peerQuery: `query ($from: ID!, $to: ID!) { answer: path(from: $from, to: $to) ${peerPath} }`,
    variables: ends,
    sizeOf: lengthOf,
    differs: 'any shortest path, not the one with the most evidence',
  },
  {
    name: 'path, asOf',
    query: `query ($from: ID!, $to: ID!, $day: Date!) { answer: path(from: $from, to: $to, through: { asOf: $day }) ${path} }`,
    peer: 'pathAsOf',
    peerQuery: `query ($from: ID!, $to: ID!, $day: String!) { answer: pathAsOf(from: $from, to: $to, day: $day) ${peerPath} }`,
    variables: ({ from, to, day }) => ({ from, to, day }),
    sizeOf: lengthOf,
    differs: 'by the hull of a relation, not by its claims one by one',
  },
  {
    name: 'paths, 5 best',
    query: `query ($from: ID!, $to: ID!) { answer: paths(from: $from, to: $to) ${path} }`,
    peer: 'paths',
    peerQuery: `query ($from: ID!, $to: ID!) { answer: paths(from: $from, to: $to) ${peerPath} }`,
    variables: ends,
    sizeOf: (answer) => answer.length,
    differs: 'five of the shortest trails, in any order, not by evidence',
  },
  {
    name: 'paths, 5 best in time',
    query: `query ($from: ID!, $to: ID!) { answer: paths(from: $from, to: $to, chronological: true) ${path} }`,
    variables: ends,
    sizeOf: (answer) => answer.length,
    differs: 'not possible in Cypher 5 beyond four hops',
  },
  {
    name: 'neighborhood, depth 1',
    query: `query ($of: ID!) { answer: neighborhood(of: [$of]) ${subgraph} }`,
    peer: 'neighbors',
    peerQuery: `query ($of: ID!) { answer: neighbors(of: $of) ${peerSubgraph} }`,
    hubs: true,
    variables: start,
    sizeOf: ({ entities, relations }) => [entities.length, relations.length].join(),
    differs: 'equal',
  },
  {
    name: 'neighborhood, depth 2',
    query: `query ($of: ID!) { answer: neighborhood(of: [$of], depth: 2) ${subgraph} }`,
    peer: 'neighborsOfNeighbors',
    peerQuery: `query ($of: ID!) { answer: neighborsOfNeighbors(of: $of) ${peerSubgraph} }`,
    variables: start,
    sizeOf: ({ entities, relations }) => [entities.length, relations.length].join(),
    differs: 'equal',
  },
  {
    name: 'common',
    query: `query ($from: ID!, $to: ID!) { answer: common(of: [$from, $to]) { entity ${entity} relations ${relation} } }`,
    peer: 'common',
    peerQuery: `query ($from: ID!, $to: ID!) { answer: common(from: $from, to: $to) { entity ${peerEntity} relations ${peerRelation} } }`,
    hubs: true,
    variables: ends,
    sizeOf: (answer) => answer.map(({ relations }) => relations.length).join(),
    differs: 'equal',
  },
  {
    name: 'timeline, first 100',
    query: `query ($of: ID!) { answer: timeline(of: [$of]) { edges { node { ... on Relation { id ${days} } ... on Event { id } } } } }`,
    peer: 'timeline',
    peerQuery: `query ($of: ID!) { answer: timeline(of: $of) { id ${days} } }`,
    variables: start,
    sizeOf: (answer) => (answer.edges ?? answer).length,
    differs: 'without cursors',
  },
  {
    name: 'ranking by degree, first 20',
    query: `{ answer: ranking(by: DEGREE) { score entity ${entity} } }`,
    peer: 'ranking',
    peerQuery: `{ answer: ranking { score entity ${peerEntity} } }`,
    once: true,
    variables: () => ({}),
    sizeOf: (answer) => answer.length,
    differs: 'equal; Sanad caches it for each snapshot and filter',
  },
  {
    // The cost of HTTP and GraphQL alone. No other kind can have more requests a second.
    name: 'nothing',
    query: '{ answer: __typename }',
    peerQuery: '{ answer: __typename }',
    variables: () => ({}),
    sizeOf: () => 1,
    differs: 'no Cypher at all',
  },
];
