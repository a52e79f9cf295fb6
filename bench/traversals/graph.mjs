/**
 * Generates a synthetic graph in the shape of a loaded dossier: ten relations for each entity, with skewed degrees; 1.2 claims for
 * each relation; dates over two years; fifty documents. Rows are generated in batches, so that a larger graph needs no more memory.
 */
import { createHash } from 'node:crypto';
import { entityKeys } from '../../dist/names/sought.js';
import { oneOf, randomOf } from './random.mjs';

export const SEED = 20_210_726;
const RELATIONS_AN_ENTITY = 10;
const SECOND_CLAIMS = 0.2;
const DOCUMENTS = 50;
const DAY_MILLIS = 86_400_000;
const FIRST_DAY = Date.UTC(2020, 0, 1) / DAY_MILLIS;
const DAYS = 731;
const LABELS = ['Person', 'Person', 'Person', 'Government', 'Militia', 'Organization'];

/** The properties of the dossier that contains all claims. */
export const DOSSIER = {
  id: 'bench',
  title: 'Bench',
  titleAr: 'قياس',
  codebook: 'bench',
  codedBy: 'bench',
  formatVersion: 2,
  reviewed: false,
};

/** The types of relations between actors; all are in the shared vocabulary. */
export const TYPES = [
  { name: 'MET_WITH', symmetric: true },
  { name: 'NEGOTIATES_WITH', symmetric: true },
  { name: 'ALLIED_WITH', symmetric: true },
  { name: 'SPOKE_TO', symmetric: false },
  { name: 'BACKS', symmetric: false },
  { name: 'PRAISED', symmetric: false },
  { name: 'FUNDS', symmetric: false },
  { name: 'FIGHTS', symmetric: false },
  { name: 'THREATENS', symmetric: false },
  { name: 'ACCUSED', symmetric: false },
  { name: 'MEMBER_OF', symmetric: false },
  { name: 'ADVISES', symmetric: false },
];

/** The number of entities in a graph with this number of relations: actors, and one event for nineteen actors. */
export function sizesOf(relations) {
  const entities = Math.max(200, Math.ceil(relations / RELATIONS_AN_ENTITY));
  return { entities, actors: Math.floor(entities * 0.95), relations };
}

export function actorId(number) {
  return `actor-${String(number).padStart(7, '0')}`;
}

export function documents() {
  return Array.from({ length: DOCUMENTS }, (_, number) => {
    const day = dayText(FIRST_DAY + Math.floor((DAYS / DOCUMENTS) * number));
    return {
      id: documentId(number),
      properties: {
        id: documentId(number),
        file: `${documentId(number)}.txt`,
        sha256: sha256(documentId(number)),
        title: `Document ${number}`,
        titleAr: `المستند رقم ${number}`,
        language: 'ar',
        publishedOn: day,
      },
      publishedBy: actorId(number),
      published: { earliest: day, latest: day },
    };
  });
}

export function* entityBatches({ entities, actors }, size) {
  const random = randomOf(SEED);
  for (let first = 0; first < entities; first += size) {
    yield Array.from({ length: Math.min(size, entities - first) }, (_, index) => {
      const number = first + index;
      // The first entities publish the documents.
      const label = number >= actors ? 'Event' : number < DOCUMENTS ? 'Organization' : oneOf(random, LABELS);
      const id = number >= actors ? eventId(number - actors) : actorId(number);
      return {
        id,
        labels: number >= actors ? ['Entity', label] : ['Entity', 'Actor', label],
        names: {
          hash: id,
          name: `${label} number ${number} of the bench`,
          nameAr: `الفاعل رقم ${number} في القياس`,
          aliases: number % 3 === 0 ? [`N. ${number}`, `Number ${number}`] : [`N. ${number}`],
        },
      };
    });
  }
}

/** The labels and names of an entity as the loader writes them, with the keys for `search`. Computing the keys takes most of the time. */
export function keyedNames({ labels, names }) {
  return {
    ...names,
    labels: labels.slice(1),
    names: [`en ${names.name}`, `ar ${names.nameAr}`],
    keys: entityKeys(labels.at(-1), [names.name, names.nameAr, ...names.aliases]),
  };
}

/** Generates relations with their claims, in batches of `size` relations. */
export function* relationBatches({ entities, actors, relations }, size) {
  const random = randomOf(SEED + 1);
  const seen = new Set();
  const events = entities - actors;
  // The square of a uniform random number: the first actors have many relations, and most have few.
  const skewed = () => actorId(Math.floor(actors * random() ** 2));
  const claimOf = (relation, number) => {
    const document = Math.floor(random() * DOCUMENTS);
    const speaker = skewed();
    const begins = FIRST_DAY + Math.floor(random() * DAYS);
    const ends = begins + Math.floor(random() ** 3 * 400);
    const isUndated = random() < 0.1;
    const [hasLooseStart, hasLooseEnd] = [random() < 0.2, random() < 0.2];
    const bounds = isUndated
      ? { startEarliest: null, startLatest: null, endEarliest: null, endLatest: null }
      : {
          startEarliest: hasLooseStart ? null : dayText(begins),
          startLatest: dayText(begins),
          endEarliest: dayText(ends),
          endLatest: hasLooseEnd ? null : dayText(ends),
        };
    const isSecond = number > 0;
    // Most claims have a quoted speaker after the outlet; the others have only the outlet.
    const quoted = random() < 0.6 ? speaker : null;
    return {
      subject: relation.from,
      object: relation.to,
      occasion: relation.occasion,
      document: documentId(document),
      through: actorId(document),
      speaker: quoted,
      bounds,
      passage: { position: 0, start: relation.number % 5_000, end: (relation.number % 5_000) + 80 },
      properties: {
        id: `bench-${String(relation.number).padStart(8, '0')}-${number}`,
        hash: `hash-of-a-claim-of-the-bench-${relation.number}-${number}`,
        predicate: relation.type,
        relation: relation.id,
        voice: random() < 0.1 ? 'RUMOURED' : 'QUOTED',
        polarity: isSecond && random() < 0.1 ? 'NEGATED' : 'AFFIRMED',
        mode: 'ACTUAL',
        when: isUndated ? null : edtfOf(begins, ends, hasLooseStart, hasLooseEnd),
        text: `${relation.from} is said to stand in ${relation.type} towards ${relation.to}.`,
        textAr: `يقال إن بين الفاعلين علاقة من هذا النوع، كما ورد في المقطع رقم ${relation.number}.`,
        // Who is in the last step of the attribution.
        origin: quoted ?? actorId(document),
      },
    };
  };
  for (let first = 0; first < relations; first += size) {
    const batch = [];
    while (batch.length < Math.min(size, relations - first)) {
      const { name: type, symmetric } = oneOf(random, TYPES);
      const [a, b] = [skewed(), skewed()];
      const [from, to] = symmetric && b < a ? [b, a] : [a, b];
      const occasion = random() < 0.1 ? eventId(Math.floor(random() * events)) : null;
      const id = `${from}.${type}.${to}${occasion === null ? '' : `@${occasion}`}`;
      if (a === b || seen.has(id)) continue;
      seen.add(id);
      const relation = { number: first + batch.length, id, type, from, to, occasion };
      const claims = Array.from({ length: random() < SECOND_CLAIMS ? 2 : 1 }, (_, number) => claimOf(relation, number));
      batch.push({ ...relation, claims, properties: propertiesOf(relation, claims), bounds: hullOf(claims) });
    }
    yield batch;
  }
}

/** The properties of a relation, as cypher/derive/relations.cypher computes them. */
function propertiesOf({ id, occasion }, claims) {
  const affirmed = claims.filter(isAffirmed);
  const isRumour = affirmed.every(({ properties }) => properties.voice === 'RUMOURED');
  return {
    id,
    occasion,
    claims: claims.map(({ properties }) => properties.id),
    origins: new Set(affirmed.map(({ properties }) => properties.origin)).size,
    status: affirmed.length < claims.length ? 'DISPUTED' : isRumour ? 'ALLEGED' : 'ASSERTED',
  };
}

/** The hull of the affirmed claims: if one claim is open on an outer side, the hull is open there. */
function hullOf(claims) {
  const affirmed = claims.filter(isAffirmed);
  const known = (name) =>
    affirmed
      .map(({ bounds }) => bounds[name])
      .filter((day) => day !== null)
      .toSorted();
  const outer = (name, at) => (known(name).length < affirmed.length ? null : known(name).at(at));
  return {
    startEarliest: outer('startEarliest', 0),
    startLatest: known('startLatest').at(0) ?? null,
    endEarliest: known('endEarliest').at(-1) ?? null,
    endLatest: outer('endLatest', -1),
  };
}

/** What `derive/claims` stores on a claim: none of the bench repeats another. */
export function storedOn({ properties, bounds }) {
  const days = Object.entries(bounds).map(([name, text]) => [`${name}Day`, dayOf(text)]);
  const dated = days.map(([, day]) => day).filter((day) => day !== null);
  const [firstDay, lastDay] = dated.length === 0 ? [null, null] : [Math.min(...dated), Math.max(...dated)];
  return { rootOrigin: properties.origin, dossier: DOSSIER.id, ...Object.fromEntries(days), firstDay, lastDay };
}

/** In days from 1970-01-01. */
export function dayOf(text) {
  return text === null ? null : Date.parse(text) / DAY_MILLIS;
}

function isAffirmed({ properties }) {
  return properties.polarity === 'AFFIRMED';
}

function documentId(number) {
  return `bench-document-${String(number).padStart(2, '0')}`;
}

function eventId(number) {
  return `event-${String(number).padStart(6, '0')}`;
}

/** The EDTF expression as an author would write it; an edge without an outer bound is open. */
function edtfOf(begins, ends, hasLooseStart, hasLooseEnd) {
  return `${hasLooseStart ? '..' : dayText(begins)}/${hasLooseEnd ? '..' : dayText(ends)}`;
}

export function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

function dayText(day) {
  return new Date(day * DAY_MILLIS).toISOString().slice(0, 10);
}
