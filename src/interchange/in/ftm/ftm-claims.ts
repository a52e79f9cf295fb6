/** Claims of a record of FollowTheMoney: of a link one for each pair of its ends, of a thing one for each property that a predicate stands for. */
import { labelsOf } from '../../../model/labels.ts';
import type { PredicateRow } from '../../../model/vocabulary.ts';
import type { Draft, Reading } from '../reader.ts';
import { claimIdOf, type Source } from '../sourced/source.ts';
import { edtfInterval, edtfOf } from '../sourced/edtf-dates.ts';
import type { FtmWords } from './ftm-kinds.ts';
import { quantitiesOf } from './ftm-quantities.ts';
import type { FtmRecord } from './ftm-records.ts';

/** What the file says of things, by their keys. */
export interface Things {
  /** The id of an entity that was made. */
  readonly id: (key: string) => string | undefined;
  readonly label: (key: string) => string | undefined;
  /** How a document is cited. */
  readonly title: (key: string) => string | undefined;
}

export interface ClaimContext {
  readonly reading: Reading;
  readonly source: Source;
  readonly words: FtmWords;
  readonly things: Things;
  readonly attribution: readonly string[];
}

/** Schemata whose own text in FollowTheMoney says what one of several predicates with their code says. */
const BY_DEFINITION: Readonly<Record<string, string>> = {
  Ownership: 'OWNS',
  Directorship: 'DIRECTOR_OF',
  Membership: 'MEMBER_OF',
  Payment: 'PAID',
};
/** Source and target of a link, as the model has them (`edge` of the schemata of FollowTheMoney 4.11): subject and object of a predicate without a code. */
const EDGES: Readonly<Record<string, readonly [subject: string, object: string]>> = {
  Associate: ['person', 'associate'],
  Control: ['controller', 'controlled'],
  ContractAward: ['contract', 'supplier'],
  CourtCaseParty: ['party', 'case'],
  Debt: ['debtor', 'creditor'],
  Directorship: ['director', 'organization'],
  Employment: ['employee', 'employer'],
  Family: ['person', 'relative'],
  Membership: ['member', 'organization'],
  Occupancy: ['holder', 'post'],
  Ownership: ['owner', 'asset'],
  Payment: ['payer', 'beneficiary'],
  ProjectParticipant: ['participant', 'project'],
  Representation: ['agent', 'client'],
  Succession: ['predecessor', 'successor'],
  UnknownLink: ['subject', 'object'],
};
/** 100: a record with more pairs is no link of each with each. */
const MOST_PAIRS = 100;

type Ends = Readonly<Record<string, string | readonly string[]>>;

interface Filled {
  readonly predicate: PredicateRow;
  readonly subjects: readonly string[];
  readonly objects: readonly string[];
  readonly about: string | undefined;
  /** `ROLE key` */
  readonly participants: readonly (readonly [role: string, key: string])[];
  /** The properties whose values are ends. */
  readonly used: readonly string[];
}

export function claimsOfLink(record: FtmRecord, context: ClaimContext): Draft[] {
  const { reading, things } = context;
  const { schema } = record;
  const all = candidates(record, context);
  const [filled] = all;
  const place = `record ${record.records[0] ?? 0}`;
  const leaveOut = (reason: string): Draft[] => {
    reading.account.matter('LEFT_OUT', `${record.id} (${schema})`, reason, place);
    dropAll(record, reading, []);
    return [];
  };
  if (filled === undefined || all.length > 1) {
    const names = all.length > 1 ? all.map(({ predicate }) => predicate.name) : ['…'];
    const key = keysOf(record).at(0) ?? schema;
    const isIgnored =
      Object.hasOwn(reading.bindings.predicates, schema) && reading.bindings.predicates[schema] === null;
    if (!isIgnored) {
      reading.account.matter(
        'UNKNOWN_PREDICATE',
        schema,
        names.map((name) => `"predicates": {${JSON.stringify(key)}: "${name}"}`).join(' or '),
        place,
      );
    }
    return leaveOut(isIgnored ? `"predicates" leaves out ${schema}` : `no predicate is decided for ${schema}`);
  }
  const ids = (keys: readonly string[]): string[] => keys.flatMap((key) => things.id(key) ?? []);
  const [subjects, objects] = [ids(filled.subjects), ids(filled.objects)];
  const isWhole = subjects.length === filled.subjects.length && objects.length === filled.objects.length;
  const pairs = pairsOf(subjects, objects, filled.predicate.symmetric);
  if (!isWhole || pairs.length === 0 || pairs.length > MOST_PAIRS) {
    if (pairs.length > MOST_PAIRS) {
      reading.account.matter(
        'UNREADABLE_VALUE',
        `${schema} with ${pairs.length} pairs of ends`,
        'one record for each pair',
        place,
      );
    }
    const missing = [...filled.subjects, ...filled.objects].filter((key) => things.id(key) === undefined);
    return leaveOut(
      missing.length > 0
        ? `${missing.join(', ')} became no entity, or the file does not have it`
        : 'it has no ends, or too many',
    );
  }
  const when = whenOf(record, reading, place);
  const quantities = quantitiesOf(record, reading);
  const cites = citesOf(record, context);
  const about = filled.about === undefined ? undefined : things.id(filled.about);
  const participants = filled.participants.flatMap(([role, key]) => {
    const id = things.id(key);
    return id === undefined ? [] : [`${role} ${id}`];
  });
  for (const property of filled.used) keep(record, property, 'ends of the claim', reading);
  dropAll(record, reading, [
    ...filled.used,
    'startDate',
    'endDate',
    'date',
    'percentage',
    'amount',
    'currency',
    'publisher',
    'sourceUrl',
    'proof',
  ]);
  return pairs.map(([subject, object]) =>
    claim(context, record, {
      id: claimIdOf(reading, record.id, ...(pairs.length > 1 ? [subject ?? '', object ?? ''] : [])),
      ...{ subject, object, about, when, predicate: filled.predicate.name },
      ...(participants.length > 0 && { participants }),
      ...(quantities.length > 0 && { quantities }),
      ...(cites.length > 0 && { cites }),
    }),
  );
}

/** Properties of a thing that are claims, such as `birthDate`. */
export function claimsOfThing(record: FtmRecord, context: ClaimContext): Draft[] {
  const { reading, things, words } = context;
  const subject = things.id(record.id);
  if (subject === undefined) return [];
  const claims: Draft[] = [];
  const label = things.label(record.id);
  const used = ['name', 'alias', 'weakAlias', 'previousName', ...words.schemes.map(({ property }) => property)];
  for (const row of words.ofThings) {
    if (row.ftm === undefined || !labelsOf(row.domain).some((each) => each === label)) continue;
    for (const [property, filling] of Object.entries(row.ftm.ends as Ends)) {
      const values = record.properties.get(property) ?? [];
      for (const value of values) {
        const place = `record ${record.records[0] ?? 0}`;
        if (filling === 'when') {
          const when = edtfOf(value);
          if (when === undefined) unreadableDate(property, value, reading, place);
          else {
            claims.push(
              claim(context, record, {
                id: claimIdOf(reading, record.id, row.name, value),
                subject,
                predicate: row.name,
                when,
              }),
            );
          }
          reading.account.count(
            `${record.schema}.${property}`,
            when === undefined ? 'DROPPED' : 'KEPT',
            when === undefined ? '' : 'Claim.when',
          );
        } else if (filling === 'O' && things.id(value) !== undefined) {
          claims.push(
            claim(context, record, {
              id: claimIdOf(reading, record.id, row.name, value),
              subject,
              predicate: row.name,
              object: things.id(value),
            }),
          );
          reading.account.count(`${record.schema}.${property}`, 'KEPT', 'Claim.object');
        } else reading.account.count(`${record.schema}.${property}`, 'DROPPED');
      }
      used.push(property);
    }
  }
  dropAll(record, reading, used);
  return claims;
}

function claim({ source, attribution }: ClaimContext, { records }: FtmRecord, row: Draft['row']): Draft {
  return {
    label: 'Claim',
    row: {
      ...row,
      ...{ document: source.documentId, attribution, voice: 'OWN', polarity: 'AFFIRMED', mode: 'ACTUAL' },
      passages: records.map((record) => `record ${record}`),
    },
  };
}

/** A bound predicate, or those whose code is the schema and whose ends these may be. */
function candidates(record: FtmRecord, { reading, things, words }: ClaimContext): Filled[] {
  const { vocabulary, bindings } = reading;
  const key = keysOf(record).find((each) => Object.hasOwn(bindings.predicates, each));
  if (key !== undefined) {
    const row = vocabulary.predicate(bindings.predicates[key] ?? '');
    return row === undefined ? [] : [fill(record, row)];
  }
  const all = words.predicates(record.schema).map((row) => fill(record, row));
  const found = all.filter(({ predicate, subjects, objects }) => {
    const fits = (keys: readonly string[], labels: readonly string[]): boolean =>
      keys.every((each) => things.label(each) === undefined || labels.includes(things.label(each) ?? ''));
    return fits(subjects, labelsOf(predicate.domain)) && fits(objects, labelsOf(predicate.range));
  });
  const defined = found.find(({ predicate }) => predicate.name === BY_DEFINITION[record.schema]);
  return defined === undefined ? found : [defined];
}

/** By which a user may bind a link: `Family/father`, `Family`. */
function keysOf({ schema, properties }: FtmRecord): string[] {
  const [relationship] = properties.get('relationship') ?? properties.get('role') ?? [];
  return relationship === undefined ? [schema] : [`${schema}/${relationship}`, schema];
}

/** What is in the properties that the code of a predicate names; in source and target of the link if it has no such code. */
function fill({ schema, properties }: FtmRecord, predicate: PredicateRow): Filled {
  const [first = '', second = ''] = EDGES[schema] ?? [];
  const ends: Ends = predicate.ftm?.schema === schema ? predicate.ftm.ends : { [first]: 'S', [second]: 'O' };
  const by = (wanted: string): string[] =>
    Object.entries(ends).flatMap(([property, filling]) => (filling === wanted ? (properties.get(property) ?? []) : []));
  // A property may hold both ends, as `involved` does.
  const shared = Object.entries(ends).flatMap(([property, filling]) =>
    Array.isArray(filling) ? (properties.get(property) ?? []) : [],
  );
  const subjects = by('S');
  const objects = by('O');
  const others = shared.filter((key) => !subjects.includes(key) && !objects.includes(key));
  const roles = Object.entries(ends).flatMap(([property, filling]) =>
    typeof filling === 'string' && !['S', 'O', 'about', 'when'].includes(filling)
      ? (properties.get(property) ?? []).map((key) => [filling, key] as const)
      : [],
  );
  return {
    ...{ predicate, participants: roles, about: by('about')[0] },
    subjects: subjects.length > 0 ? subjects : others,
    objects: subjects.length > 0 || objects.length > 0 ? [...objects, ...(subjects.length > 0 ? others : [])] : [],
    used: Object.keys(ends).filter((property) => properties.has(property)),
  };
}

/** Of a symmetric predicate whose ends stand in one property, each pair once. */
function pairsOf(
  subjects: readonly string[],
  objects: readonly string[],
  symmetric: boolean,
): (readonly [string | undefined, string | undefined])[] {
  if (objects.length > 0 && subjects.length > 0) {
    return subjects.flatMap((subject) => objects.map((object) => [subject, object] as const));
  }
  if (symmetric && subjects.length > 1) {
    return subjects.flatMap((subject, at) => subjects.slice(at + 1).map((object) => [subject, object] as const));
  }
  if (subjects.length > 0) return subjects.map((subject) => [subject, undefined] as const);
  return objects.map((object) => [undefined, object] as const);
}

function whenOf(record: FtmRecord, reading: Reading, place: string): string | undefined {
  const read = (property: string): string | undefined => {
    const values = record.properties.get(property) ?? [];
    const [value] = values;
    const date = value === undefined ? undefined : edtfOf(value);
    if (value !== undefined && (date === undefined || values.length > 1)) {
      unreadableDate(property, values.join(', '), reading, place);
      reading.account.count(`${record.schema}.${property}`, 'DROPPED', '', values.length);
      return undefined;
    }
    reading.account.count(`${record.schema}.${property}`, 'KEPT', 'Claim.when', values.length);
    return date;
  };
  const [start, end, day] = [read('startDate'), read('endDate'), read('date')];
  const interval = edtfInterval(start, end);
  if (start !== undefined && end !== undefined && interval === undefined) {
    unreadableDate('startDate, endDate', `${start}, ${end}`, reading, place);
  }
  return interval ?? day;
}

function unreadableDate(property: string, value: string, { account }: Reading, place: string): void {
  account.matter('UNREADABLE_DATE', `${property}: ${value}`, 'one date, such as 2014, 2014-05 or 2014-05-03', place);
}

/** What the record itself names as its source, and nobody here has read. */
function citesOf(record: FtmRecord, { things, reading }: ClaimContext): string[] {
  return ['publisher', 'sourceUrl', 'proof'].flatMap((property) => {
    const values = record.properties.get(property) ?? [];
    const cites = property === 'proof' ? values.flatMap((key) => things.title(key) ?? []) : values;
    reading.account.count(`${record.schema}.${property}`, 'KEPT', 'Claim.cites', cites.length);
    reading.account.count(`${record.schema}.${property}`, 'DROPPED', '', values.length - cites.length);
    return cites;
  });
}

function keep({ schema, properties }: FtmRecord, property: string, into: string, { account }: Reading): void {
  account.count(`${schema}.${property}`, 'KEPT', into, properties.get(property)?.length ?? 0);
}

/** Counts all values but those of these properties as dropped. */
function dropAll({ schema, properties }: FtmRecord, { account }: Reading, but: readonly string[]): void {
  for (const [property, values] of properties) {
    if (!but.includes(property)) account.count(`${schema}.${property}`, 'DROPPED', '', values.length);
  }
}
