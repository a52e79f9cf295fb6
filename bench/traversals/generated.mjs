/**
 * Replaces the database in measurements of memory and growth. It answers the statements of a snapshot build with the rows of the
 * synthetic graph, which is generated once and stored in typed arrays.
 */
import { statement } from '../../dist/db/statements.js';
import { readSharedVocabulary } from '../../dist/dossier/read/read-shared-vocabulary.js';
import { termParameters } from '../../dist/dossier/compile/parameters.js';
import { dayNumber } from '../../dist/model/calendar.js';
import { NONE } from '../../dist/graph/judge/claim-columns.js';
import { DOSSIER, documents, entityBatches, relationBatches } from './graph.mjs';

const BATCH = 10_000;
const CLAIMS_A_RELATION = 1.25;
const BOUNDS = ['startEarliest', 'startLatest', 'endEarliest', 'endLatest'];
const [AFFIRMED, RUMOURED] = [1, 2];
/** The value of a column without a day. */
const NO_DAY = -2_147_483_648;
/** Of these numbers of claims, one is planned, was reviewed, has a day by which it is drawn, has a participant, or was withdrawn. */
const ONE_OF = { future: 50, reviewed: 3, drawn: 20, participant: 20, withdrawn: 200 };
const WITHDRAWN_ON = dayNumber('2022-06-30');
/** A speaker spoke up to this number of days before the document was published. */
const DAYS_BEFORE = 10;

/** @returns the methods of a database that `buildSnapshot` calls; each call creates new rows, so that snapshots do not share them */
export async function generatedDatabase(sizes) {
  const terms = termParameters(await readSharedVocabulary());
  const graph = drawn(sizes);
  const each = new Map([
    [statement('graph/entities'), () => entityRows(sizes)],
    [statement('graph/dossier-entities'), () => [{ dossier: DOSSIER.id, entity: graph.ids.map((_, node) => node) }]],
    [statement('graph/relations'), () => relationRows(graph)],
    [statement('graph/claims'), () => claimRows(graph)],
    [statement('graph/claims-without-subject'), () => []],
    [statement('graph/claim-ends'), () => [...endRows(graph), ...participantRows(graph)]],
    [statement('graph/claim-speakers'), () => speakerRows(graph)],
    [statement('graph/claim-documents'), () => reportRows(graph)],
    [statement('graph/claim-rivals'), () => []],
    [statement('graph/claim-contents'), () => []],
  ]);
  const counts = { ...sizes, dossiers: 1, documents: documents().length, claims: graph.claims, contradictions: 0 };
  const many = new Map([
    [statement('graph/dossiers'), () => [{ id: DOSSIER.id }]],
    [statement('graph/documents'), () => documents().map(documentRow)],
    [statement('graph/disagreements'), () => []],
    [statement('graph/vocabulary'), () => terms.map(({ properties }) => ({ json: properties.json }))],
  ]);
  return {
    probes: {
      bookmark: async () => 'generated',
      writing: async () => ({ bookmark: 'generated', isWriting: false }),
    },
    // The statement of counts is made for the types of the vocabulary.
    readMany: async (cypher) => many.get(cypher)?.() ?? [counts],
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
        originator[claims] = numbers.get(origin);
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
        names: [`en ${names.name}`, `ar ${names.nameAr}`],
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
    yield { from: from[relation], to: [to[relation]], type: [types[type[relation]]], occasion: [about], noFacts: 0 };
  }
}

function claimsOf({ firstClaim }, relation) {
  const first = firstClaim[relation];
  return Array.from({ length: firstClaim[relation + 1] - first }, (_, index) => first + index);
}

function* claimRows(graph) {
  const { relations, entities, ids, types, from, type, flags, originator, bounds } = graph;
  for (let relation = 0; relation < relations; relation += 1) {
    const claims = claimsOf(graph, relation);
    const days = bounds.map((column) => claims.map((claim) => column[claim]));
    const few = claims.flatMap((claim) => {
      const withdrawn = isOneOf(ONE_OF.withdrawn, claim) ? WITHDRAWN_ON : NO_DAY;
      const drawnBy = (name) => (isOneOf(ONE_OF.drawn, claim) ? bounds[BOUNDS.indexOf(name)][claim] : NO_DAY);
      const its = [withdrawn, withdrawn, drawnBy('startLatest'), drawnBy('endEarliest')];
      return its.every((day) => day === NO_DAY) ? [] : [[entities + claim, ...its]];
    });
    yield {
      subject: from[relation],
      node: claims.map((claim) => entities + claim),
      id: claims.map((_, index) => `bench-${String(relation).padStart(8, '0')}-${index}`),
      words: claims.map((claim) =>
        [
          types[type[relation]],
          isOneOf(ONE_OF.future, claim) ? 'FUTURE' : 'ACTUAL',
          (flags[claim] & AFFIRMED) === 0 ? 'NEGATED' : 'AFFIRMED',
          (flags[claim] & RUMOURED) === 0 ? 'QUOTED' : 'RUMOURED',
          isOneOf(ONE_OF.reviewed, claim) ? 'REVIEWED' : 'CODED',
          DOSSIER.id,
        ].join(' '),
      ),
      origin: claims.map((claim) => ids[originator[claim]]),
      ...Object.fromEntries(BOUNDS.map((name, index) => [name, days[index]])),
      few,
    };
  }
}

function* endRows(graph) {
  const { relations, entities, to, occasion } = graph;
  for (let relation = 0; relation < relations; relation += 1) {
    const claim = claimsOf(graph, relation).map((each) => entities + each);
    const none = { taking: [], role: [] };
    yield { entity: to[relation], claim, isOccasion: claim.map(() => false), ...none };
    if (occasion[relation] !== -1) {
      yield { entity: occasion[relation], claim, isOccasion: claim.map(() => true), ...none };
    }
  }
}

function* speakerRows({ entities, claims, through, speaker, document }) {
  const published = documents().map(documentRow);
  for (let claim = 0; claim < claims; claim += 1) {
    const { publishedEarliest: day } = published[document[claim]];
    const link = { claim: [entities + claim] };
    yield { ...link, entity: through[claim], position: [0], saidEarliest: [day], saidLatest: [day] };
    if (speaker[claim] === -1) continue;
    const earliest = day - (claim % DAYS_BEFORE);
    yield { ...link, entity: speaker[claim], position: [1], saidEarliest: [earliest], saidLatest: [day] };
  }
}

/** The last entities, which are events, take part in some claims. */
function* participantRows({ entities, claims }) {
  const events = entities >> 5;
  for (let event = 0; event < events; event += 1) {
    const claim = [];
    for (let each = event; each < claims; each += events) {
      if (isOneOf(ONE_OF.participant, each)) claim.push(entities + each);
    }
    if (claim.length === 0) continue;
    yield { entity: entities - 1 - event, claim: [], isOccasion: [], taking: claim, role: claim.map(() => 'TOPIC') };
  }
}

function isOneOf(count, claim) {
  return claim % count === 1;
}

function* reportRows({ entities, claims, document }) {
  const ids = documents().map(({ id }) => id);
  for (let claim = 0; claim < claims; claim += 1) yield { document: ids[document[claim]], claim: [entities + claim] };
}

function documentRow({ id, published }) {
  return {
    id,
    publishedEarliest: dayOf(published.earliest),
    publishedLatest: dayOf(published.latest),
    dossiers: [DOSSIER.id],
  };
}

function dayOf(text) {
  return text === null ? null : dayNumber(text);
}
