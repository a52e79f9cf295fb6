/** The tables of docs/time.md, row by row: the code gives the results that the page shows. saying-table.test.ts has those of sayings. */
import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import { documentParameters } from '../../src/dossier/compile/parameters.ts';
import { claimTime } from '../../src/dossier/read/claim-time.ts';
import { dayNumber } from '../../src/model/calendar.ts';
import { boundsOf, edtfFault, type Bounds, type Edge } from '../../src/model/dates.ts';
import type { Certainty, Through } from '../../src/graph/port.ts';
import { NONE, type ClaimColumns, type DocumentColumns } from '../../src/graph/judge/claim-columns.ts';
import { claimFilter } from '../../src/graph/judge/claim-filter.ts';
import { ListedOriginSets } from '../../src/graph/judge/independent-origins.ts';
import { passes } from '../../src/graph/judge/passes.ts';
import { certainDays, type SaidDays } from '../../src/model/said-days.ts';
import { readVocabularyRows, Vocabulary } from '../../src/model/vocabulary.ts';
import { changes, type TimeAxis } from '../../src/traversals/changes.ts';
import { paths } from '../../src/traversals/paths.ts';
import { Deadline } from '../../src/traversals/question.ts';
import { claimAbout } from '../support/claim-about.ts';
import { rowsOf } from '../support/markdown-table.ts';
import { PLAIN_CLAIM, type World, type WorldClaim, type WorldDocument } from '../support/reference/world.ts';
import { worldSnapshot } from '../support/world-snapshot.ts';

const ROOT = new URL('../../', import.meta.url);
const PAGE = readFileSync(new URL('docs/time.md', ROOT), 'utf8');
const shipped: unknown = JSON.parse(readFileSync(new URL('seed/vocabulary.json', ROOT), 'utf8'));
const vocabulary = new Vocabulary(readVocabularyRows(shipped).rows);

const EVENT = 'ATTACKED';
const STATE = 'BACKS';
const OUT: WorldDocument = { id: 'd', publishedOn: undefined, publishedEarliest: null, publishedLatest: null };

const onDay = rowsOf(PAGE, ['when', 'coded as', 'condition', 'answer']);
const published = rowsOf(PAGE, ['publishedOn', 'condition', 'answer']);
const saidOn = rowsOf(PAGE, ['said', 'condition', 'answer']);
const world = rowsOf(PAGE, ['when', 'coded as', 'range', 'began', 'ended']);
const knowledge = rowsOf(PAGE, ['publishedOn', 'range', 'began under CERTAIN', 'began under POSSIBLE']);
const forms = rowsOf(PAGE, ['form', 'example', 'startEarliest', 'startLatest', 'endEarliest', 'endLatest']);
const refused = rowsOf(PAGE, ['refused', 'example', 'write instead']);
const order = rowsOf(PAGE, ['first relation', 'then', 'answer']);

test('the page has its cases', () => {
  expect([onDay, published, saidOn, world, knowledge, order].map(({ length }) => length)).toEqual([
    41, 15, 14, 10, 6, 9,
  ]);
  expect(new Set(onDay.map((row) => row[3]))).toEqual(new Set(['certain', 'possible', 'no']));
});

test('the query on the page is one that the schema takes', () => {
  const schema = buildSchema(readFileSync(new URL('schema.graphql', ROOT), 'utf8'));
  const queries = [...PAGE.matchAll(/```graphql\n(.*?)```/gs)].map(([, query = '']) => validate(schema, parse(query)));
  expect(queries).toEqual([[]]);
});

describe('which dates are read', () => {
  test('the tables are there', () => expect([forms.length, refused.length]).toEqual([25, 9]));

  test.each(forms)('%s: %s', (_form, example = '', ...bounds) => {
    const { startEarliest, startLatest, endEarliest, endLatest } = boundsOf(example, 'REAL', 'REAL');
    expect([startEarliest, startLatest, endEarliest, endLatest].map((day) => day ?? 'absent')).toEqual(bounds);
  });

  test.each(refused)('refused: %s, %s', (_form, example = '', instead = '') => {
    expect(edtfFault(example)).toContain(example);
    const isDate = /^[[\d]/.test(instead);
    if (isDate) expect(edtfFault(instead)).toBeUndefined();
  });
});

describe('asOf and during', () => {
  test.each(onDay)('%s %s: %s → %s', async (when, told, question, answer) => {
    const bounds = boundsTold(when, told);
    expect(await answerOf(async (certainty) => isHeard(bounds, OUT, { ...throughOf(question), certainty }))).toBe(
      answer,
    );
  });
});

describe('publishedBy', () => {
  test.each(published)('%s: %s → %s', async (publishedOn, question, answer) => {
    const document = documentOf(publishedOn);
    const anyDay = boundsTold('2021', 'event');
    const heard = async (certainty: Certainty): Promise<boolean> =>
      isHeard(anyDay, document, { ...throughOf(question), certainty });
    expect(await answerOf(heard)).toBe(answer);
  });
});

describe('said during', () => {
  test.each(saidOn)('%s: %s → %s', async (on, question, answer) => {
    const said = certainDays(given(on));
    const [, from, to] = /saidDuring (\S+) to (\S+)/.exec(question ?? '') ?? [];
    const saidDuring = { from: dayOf(from), to: dayOf(to) };
    const heard = async (certainty: Certainty): Promise<boolean> =>
      isHeard(boundsTold('absent', 'event'), OUT, { saidDuring, certainty }, said);
    expect(await answerOf(heard)).toBe(answer);
  });
});

describe('changes in the world', () => {
  test.each(world)('%s %s, %s: began %s, ended %s', async (when, told, range, began, ended) => {
    const snapshot = worldSnapshot(worldOf([claimTold(when, told, 'a', 'b')], OUT));
    const ask = changesIn(snapshot, 'WORLD', range);
    expect(await answerOf(async (certainty) => (await ask(certainty)).began.length > 0)).toBe(began);
    expect(await answerOf(async (certainty) => (await ask(certainty)).ended.length > 0)).toBe(ended);
  });
});

describe('changes in knowledge', () => {
  test.each(knowledge)('%s, %s: certain %s, possible %s', async (publishedOn, range, certain, possible) => {
    const snapshot = worldSnapshot(worldOf([claimTold('2021', 'event', 'a', 'b')], documentOf(publishedOn)));
    const ask = changesIn(snapshot, 'KNOWLEDGE', range);
    expect((await ask('CERTAIN')).began.length > 0 ? 'yes' : 'no').toBe(certain);
    expect((await ask('POSSIBLE')).began.length > 0 ? 'yes' : 'no').toBe(possible);
  });
});

describe('chronological paths', () => {
  test.each(order)('%s, then %s → %s', async (first, then, answer) => {
    const [[when, told], [later, alsoTold]] = [first.split(' '), then.split(' ')];
    const snapshot = worldSnapshot(
      worldOf([claimTold(when, told, 'a', 'b'), claimTold(later, alsoTold, 'b', 'b-1')], OUT),
    );
    const question = { from: 'a', to: 'b-1', maxLength: 2, first: 1, chronological: true };
    const found = async (certainty: Certainty): Promise<boolean> =>
      (await paths(snapshot, { ...question, through: { certainty } }, new Deadline(10_000))).length > 0;
    expect(await answerOf(found)).toBe(answer);
  });
});

/** In one word. What is certain is possible too. */
async function answerOf(passesUnder: (certainty: Certainty) => Promise<boolean>): Promise<string> {
  const [certain, possible] = [await passesUnder('CERTAIN'), await passesUnder('POSSIBLE')];
  if (certain && !possible) return 'certain, and not possible';
  return certain ? 'certain' : possible ? 'possible' : 'no';
}

/** `state, starts REAL`: as the loader has it, usual edges and all. */
function boundsTold(when: string | undefined, told: string | undefined): Bounds {
  const predicate = aspectOf(told) === 'state' ? STATE : EVENT;
  const { starts, ends } = edgesOf(told);
  const row = claimAbout({ predicate, when: given(when), starts, ends });
  return claimTime(row, vocabulary.predicate(predicate), [], undefined).bounds;
}

function claimTold(when: string | undefined, told: string | undefined, subject: string, object: string): WorldClaim {
  const text = given(when);
  return {
    ...PLAIN_CLAIM,
    id: `${subject}-${object}`,
    subject,
    predicate: aspectOf(told) === 'state' ? STATE : EVENT,
    object,
    when: text === undefined ? undefined : { text, ...edgesOf(told), bounds: boundsOf(text, 'REAL', 'REAL') },
  };
}

function worldOf(claims: readonly WorldClaim[], document: WorldDocument): World {
  return { claims, documents: [document], disagreements: [] };
}

function aspectOf(told = ''): string {
  const [aspect = ''] = told.split(', ');
  if (aspect !== 'state' && aspect !== 'event') throw new Error(`'${told}' is neither a state nor an event.`);
  return aspect;
}

function edgesOf(told = ''): { starts: Edge | undefined; ends: Edge | undefined } {
  const edge = (name: string): Edge | undefined => {
    const word = new RegExp(`${name} (REAL|ATTESTED)`).exec(told)?.[1];
    return word === 'REAL' || word === 'ATTESTED' ? word : undefined;
  };
  return { starts: edge('starts'), ends: edge('ends') };
}

/** As the loader dates it. */
function documentOf(publishedOn: string | undefined): WorldDocument {
  const place = { file: 'documents.cypher' };
  const text = { title: 'A', titleAr: 'أ', language: 'ar', sha256: 'b'.repeat(64) };
  const document = { id: 'd', file: 'a.txt', publishedBy: 'outlet', publishedOn: given(publishedOn), ...text, place };
  const id = { id: 'd', title: 'A', titleAr: 'أ', codebook: 'test', formatVersion: 2 as const, codedBy: 'a test' };
  const [parameters] = documentParameters({
    dossier: { ...id, reviewed: false, place },
    entities: new Map(),
    documents: new Map([['d', document]]),
    claims: new Map(),
    proposals: new Map(),
    disagreements: new Map(),
    reasons: new Map(),
    languages: ['en', 'ar'],
  });
  if (parameters === undefined) throw new Error('A document has its parameters.');
  const { earliest, latest } = parameters.published;
  return { id: 'd', publishedOn: given(publishedOn), publishedEarliest: earliest, publishedLatest: latest };
}

/** `asOf 2021-07-26, during 2021-07-01 to …` */
function throughOf(question = ''): Through {
  const day = (name: string): string | undefined => new RegExp(`${name} (\\d{4}-\\d{2}-\\d{2})`).exec(question)?.[1];
  const [, from, to] = /during (\S+) to (\S+)/.exec(question) ?? [];
  const through = {
    asOf: day('asOf'),
    publishedBy: day('publishedBy'),
    during: from === undefined ? undefined : { from: dayOf(from), to: dayOf(to) },
  };
  if (Object.values(through).every((each) => each === undefined)) throw new Error(`'${question}' asks for nothing.`);
  return through;
}

function dayOf(text: string | undefined): string | undefined {
  return text === '…' ? undefined : text;
}

function given(expression: string | undefined): string | undefined {
  return expression === 'absent' ? undefined : expression;
}

function changesIn(snapshot: ReturnType<typeof worldSnapshot>, axis: TimeAxis, range = '') {
  const [from = '', to = ''] = range.split(' to ');
  return async (certainty: Certainty) =>
    await changes(snapshot, { from, to, axis, through: { certainty } }, new Deadline(10_000));
}

/** Asked of the one place that judges, of one claim in one document. */
function isHeard(bounds: Bounds, document: WorldDocument, through: Through, said?: SaidDays): boolean {
  const day = (text: string | null): number[] => [text === null ? NONE : dayNumber(text)];
  const claims: ClaimColumns = {
    affirmed: [1],
    mode: [0],
    withdrawnEarliest: new Map(),
    withdrawnLatest: new Map(),
    isWithdrawn: [0],
    voice: [0],
    tier: [0],
    startEarliest: day(bounds.startEarliest),
    startLatest: day(bounds.startLatest),
    endEarliest: day(bounds.endEarliest),
    endLatest: day(bounds.endLatest),
    startDrawn: new Map(),
    endDrawn: new Map(),
    origin: [0],
    dossier: [0],
    reports: [0],
    attribution: [0],
    documents: { offsets: [0, 1], members: [0] },
    speakers: { offsets: [0, 1], members: [0] },
    originators: [1],
    sayings: [0],
  };
  const sayings = { saidEarliest: day(said?.saidEarliest ?? null), saidLatest: day(said?.saidLatest ?? null) };
  const documents: DocumentColumns = {
    publishedEarliest: day(document.publishedEarliest),
    publishedLatest: day(document.publishedLatest),
  };
  const none = (): undefined => undefined;
  return passes(0, claimFilter(through, { dossier: none, document: none, speaker: none }), {
    claims,
    originSets: new ListedOriginSets([['a']]),
    documents,
    sayings,
    rivals: new Map(),
  });
}
