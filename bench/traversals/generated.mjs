/**
 * Replaces the database in measurements of memory and growth. It answers the statements of a snapshot build with the rows of the
 * synthetic graph, which is generated once and stored in typed arrays.
 */
import { statement } from '../../dist/db/statements.js';
import { readSharedVocabulary } from '../../dist/dossier/read/read-shared-vocabulary.js';
import { termParameters } from '../../dist/dossier/compile/parameters.js';
import { dayNumber } from '../../dist/model/dates.js';
import { NONE } from '../../dist/graph/judge/claim-columns.js';
import { documents, entityBatches, relationBatches } from './graph.mjs';

const BATCH = 10_000;
const CLAIMS_A_RELATION = 1.25;
const BOUNDS = ['startEarliest', 'startLatest', 'endEarliest', 'endLatest'];
const [AFFIRMED, RUMOURED] = [1, 2];

/** @returns the methods of a database that `buildSnapshot` calls; each call creates new rows, so that snapshots do not share them */
export async function generatedDatabase(sizes) {
  const terms = termParameters(await readSharedVocabulary());
  const graph = drawn(sizes);
  const each = new Map([
    [statement('graph/entities'), () => entityRows(sizes)],
    [statement('graph/relations'), () => relationRows(graph)],
    [statement('graph/claims'), () => claimRows(graph)],
    [statement('graph/claim-ends'), () => endRows(graph)],
    [statement('graph/claim-speakers'), () => speakerRows(graph)],
    [statement('graph/claim-documents'), () => reportRows(graph)],
  ]);
  const counts = { ...sizes, dossiers: 1, documents: documents().length, claims: graph.claims, contradictions: 0 };
  const many = new Map([
    [statement('graph/documents'), () => documents().map(documentRow)],
    [statement('graph/disagreements'), () => []],
    [statement('graph/counts'), () => [counts]],
    [statement('graph/vocabulary'), () => terms.map(({ properties }) => ({ json: properties.json }))],
  ]);
  return {
    bookmark: async () => 'generated',
    readMany: async (cypher) => many.get(cypher)(),
    readEach: async (cypher, keep) => {
      for (const row of each.get(cypher)()) keep(row);
    },
  };
}

/** The node numbers: entities come first, by their own numbers, then claims. */
function drawn(sizes) {
  const numbers = new Map();
  for (const batch of entityBatches(sizes, BATCH)) for (const { id } of batch) numbers.set(id, numbers.size);
  const documentNumbers = new Map(documents().map(({ id }, number) => [id, number]));
  const types = [];
  const [from, to, type, occasion, firstClaim] = Array.from({ length: 5 }, () => new Int32Array(sizes.relations + 1));
  const room = Math.ceil(sizes.relations * CLAIMS_A_RELATION) + 100;
  const [document, through, speaker, originator] = Array.from({ length: 4 }, () => new Int32Array(room));
  const bounds = BOUNDS.map(() => new Int32Array(room));
  const flags = new Uint8Array(room);
  let claims = 0;
  for (const batch of relationBatches(sizes, BATCH)) {
    for (const relation of batch) {
      const { number } = relation;
      if (!types.includes(relation.type)) types.push(relation.type);
      from[number] = numbers.get(relation.from);
      to[number] = numbers.get(relation.to);
      type[number] = types.indexOf(relation.type);
      occasion[number] = relation.occasion === null ? -1 : numbers.get(relation.occasion);
      for (const claim of relation.claims) {
        const { polarity, voice, origin } = claim.properties;
        document[claims] = documentNumbers.get(claim.document);
        through[claims] = numbers.get(claim.through);
        speaker[claims] = claim.speaker === null ? -1 : numbers.get(claim.speaker);
        originator[claims] = numbers.get(origin.split('|')[1]);
        flags[claims] = (polarity === 'AFFIRMED' ? AFFIRMED : 0) | (voice === 'RUMOURED' ? RUMOURED : 0);
        for (const [index, name] of BOUNDS.entries()) bounds[index][claims] = dayOf(claim.bounds[name]) ?? NONE;
        claims += 1;
      }
      firstClaim[number + 1] = claims;
    }
  }
  const ids = [...numbers.keys()];
  return {
    ...sizes,
    ids,
    types,
    from,
    to,
    type,
    occasion,
    firstClaim,
    document,
    through,
    speaker,
    originator,
    bounds,
    flags,
    claims,
  };
}

function* entityRows(sizes) {
  let node = 0;
  for (const batch of entityBatches(sizes, BATCH)) {
    for (const { id, labels, names } of batch) {
      yield {
        node: node++,
        id,
        labels,
        name: names.name,
        nameAr: names.nameAr,
        aliases: names.aliases,
        kind: null,
        note: null,
      };
    }
  }
}

function* relationRows({ relations, ids, types, from, to, type, occasion }) {
  for (let relation = 0; relation < relations; relation += 1) {
    const about = occasion[relation] === -1 ? '' : ids[occasion[relation]];
    yield { from: from[relation], to: [to[relation]], type: [types[type[relation]]], occasion: [about] };
  }
}

function claimsOf({ firstClaim }, relation) {
  const first = firstClaim[relation];
  return Array.from({ length: firstClaim[relation + 1] - first }, (_, index) => first + index);
}

function* claimRows(graph) {
  const { relations, entities, ids, types, from, type, flags, document, originator, bounds } = graph;
  for (let relation = 0; relation < relations; relation += 1) {
    const claims = claimsOf(graph, relation);
    const days = bounds.map((column) => claims.map((claim) => column[claim]));
    yield {
      subject: from[relation],
      node: claims.map((claim) => entities + claim),
      id: claims.map((_, index) => `bench-${String(relation).padStart(8, '0')}-${index}`),
      predicate: claims.map(() => types[type[relation]]),
      actual: claims.map(() => true),
      affirmed: claims.map((claim) => (flags[claim] & AFFIRMED) !== 0),
      voice: claims.map((claim) => ((flags[claim] & RUMOURED) === 0 ? 'QUOTED' : 'RUMOURED')),
      origin: claims.map((claim) => `${document[claim]}|${ids[originator[claim]]}`),
      ...Object.fromEntries(BOUNDS.map((name, index) => [name, days[index]])),
    };
  }
}

function* endRows(graph) {
  const { relations, entities, to, occasion } = graph;
  for (let relation = 0; relation < relations; relation += 1) {
    const claim = claimsOf(graph, relation).map((each) => entities + each);
    yield { entity: to[relation], claim, isOccasion: claim.map(() => false) };
    if (occasion[relation] !== -1) yield { entity: occasion[relation], claim, isOccasion: claim.map(() => true) };
  }
}

/** The value of a column without a day. */
const NO_DAY = -2_147_483_648;

function* speakerRows({ entities, claims, through, speaker }) {
  for (let claim = 0; claim < claims; claim += 1) {
    const link = { claim: [entities + claim], saidEarliest: [NO_DAY], saidLatest: [NO_DAY] };
    yield { ...link, entity: through[claim], position: [0] };
    if (speaker[claim] !== -1) yield { ...link, entity: speaker[claim], position: [1] };
  }
}

function* reportRows({ entities, claims, document }) {
  const ids = documents().map(({ id }) => id);
  for (let claim = 0; claim < claims; claim += 1) yield { document: ids[document[claim]], claim: [entities + claim] };
}

function documentRow({ id, published }) {
  return { id, publishedEarliest: dayOf(published.earliest), publishedLatest: dayOf(published.latest) };
}

function dayOf(text) {
  return text === null ? null : dayNumber(text);
}
