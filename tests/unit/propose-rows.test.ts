/** A text becomes rows whose every field points to its words; what claims cover, and what was rejected, is not proposed again. */
import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeProposalsFile } from '../../src/dossier/write/proposals-file.ts';
import { CodePoints } from '../../src/model/code-points.ts';
import { readPassage } from '../../src/model/notation.ts';
import { holds } from '../../src/model/passages.ts';
import { readTriggers } from '../../src/propose/predicates/read-triggers.ts';
import { proposeRows } from '../../src/propose/rows/propose-rows.ts';
import type { ProposedRow } from '../../src/propose/rows/proposed-row.ts';

const folder = mkdtempSync(join(tmpdir(), 'sanad-propose-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ENTITIES = [
  { id: 'karima-haddad', label: 'Person', forms: ['Karima Haddad', 'Haddad', 'كريمة حداد'] },
  { id: 'transport-minister', label: 'Post', forms: ['transport minister', 'وزيرة النقل'] },
  { id: 'port-authority', label: 'Organization', forms: ['Port Authority', 'هيئة الموانئ'] },
  { id: 'tangier', label: 'Place', forms: ['Tangier', 'طنجة'] },
  { id: 'spain', label: 'Government', forms: ['Spain', 'إسبانيا'] },
] as const;
const ELSEWHERE = 'spain';
const PREDICATES = new Map(
  ['VISITED', 'SIGNED', 'HOLDS_POST', 'AIDED', 'DEPLOYED_IN'].map((name) => [
    name,
    { holdsPost: name === 'HOLDS_POST', isEvent: !name.includes('_') },
  ]),
);
const TEXT =
  '🙂 The visit\n\nThe transport minister Karima Haddad visited Tangier on Thursday. Haddad said that Spain would not sign an agreement by September 2021.\n\nوأعلنت كريمة حداد، أمس، أن هيئة الموانئ "ستزور طنجة". وتنتشر في طنجة نحو 40 سفينة و2500 جندي.\n\nThe transport minister Karima Haddad visited Tangier on Thursday.';

interface Known {
  readonly covered?: Parameters<typeof proposeRows>[0]['covered'];
  readonly text?: string;
}

function rows({ covered = [], text = TEXT }: Known = {}): ProposedRow[] {
  return proposeRows({
    text: new CodePoints(text),
    document: { id: 'article-1', publishedBy: 'daily-post', publishedOn: '2021-07-26' },
    entities: ENTITIES,
    own: new Map(ENTITIES.filter(({ id }) => id !== ELSEWHERE).map(({ id, label }) => [id, label])),
    triggers: readTriggers([folder]),
    predicates: PREDICATES,
    proposedBy: 'sanad propose 1.2.3',
    proposedOn: '2026-11-30',
    covered,
  }).flatMap((sentence) => sentence.rows);
}

const of = (predicate: string, all: readonly ProposedRow[] = rows()): ProposedRow[] =>
  all.filter((row) => row.predicate === predicate);

describe('rows', () => {
  test('an office with its holder has both ends, and words that occur twice are one row', () => {
    const [row, ...others] = of('HOLDS_POST');
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      subject: 'karima-haddad',
      object: 'transport-minister',
      voice: 'OWN',
      attribution: ['daily-post REPORTED'],
    });
    expect(row?.passages).toHaveLength(2);
    expect(row).not.toHaveProperty('when');
  });

  test('of other predicates the ends are open, and the names are candidates', () => {
    const [row] = of('VISITED');
    expect(row).toMatchObject({ when: '2021-07-22', polarity: 'AFFIRMED', mode: 'ACTUAL' });
    expect(row).not.toHaveProperty('subject');
    expect(row?.because.filter((entry) => entry.startsWith('candidate'))).toEqual([
      expect.stringMatching(/ transport-minister$/),
      expect.stringMatching(/ karima-haddad$/),
      expect.stringMatching(/ tangier$/),
    ]);
  });

  test('who speaks, what is denied and what is to come follow from words; a name of another dossier is only a candidate', () => {
    expect(of('SIGNED')[0]).toMatchObject({
      attribution: ['daily-post REPORTED', 'karima-haddad SAID'],
      ...{ voice: 'PARAPHRASED', polarity: 'NEGATED', mode: 'FUTURE', when: '[..2021-09-30]' },
    });
    expect(of('SIGNED')[0]?.because).toContainEqual(expect.stringMatching(/ spain of another dossier$/));
    expect(of('VISITED')[1]).toMatchObject({
      attribution: ['daily-post REPORTED', 'karima-haddad ANNOUNCED'],
      voice: 'QUOTED',
      mode: 'FUTURE',
    });
    expect(of('DEPLOYED_IN')[0]).toMatchObject({ quantities: ['TROOPS 2500 persons TOTAL'], voice: 'OWN' });
  });

  test.each([
    ['Karima Haddad said that she visited Tangier.', 'AFFIRMED'],
    ['Karima Haddad said that she had not visited Tangier.', 'NEGATED'],
    ['Karima Haddad denied that she visited Tangier.', 'NEGATED'],
    ['نفت كريمة حداد أن تكون زارت طنجة.', 'NEGATED'],
    ['قالت كريمة حداد إنها زارت طنجة.', 'AFFIRMED'],
    ['Karima Haddad denied that she had not visited Tangier.', 'AFFIRMED'],
  ])('%s: %s', (text, polarity) => {
    expect(of('VISITED', rows({ text })).map((row) => row.polarity)).toEqual([polarity]);
  });

  test('each field points to its words, and each passage has its hash, in code points', () => {
    const text = new CodePoints(TEXT);
    for (const row of rows()) {
      for (const passage of row.passages) {
        const read = readPassage(passage);
        expect('ok' in read && 'start' in read.ok && holds(text, read.ok)).toBe(true);
      }
      for (const entry of row.because) {
        const [, start, end] = /^\S+ (\d+)-(\d+) \S/.exec(entry) ?? [];
        expect(text.slice(Number(start), Number(end)).trim()).not.toBe('');
      }
      const trigger = row.because.find((entry) => entry.startsWith('predicate'));
      expect(trigger).toContain(row.predicate);
    }
    const [visit] = of('VISITED');
    const [, start, end] =
      /^when (\d+)-(\d+)/.exec(visit?.because.find((entry) => entry.startsWith('when')) ?? '') ?? [];
    expect(text.slice(Number(start), Number(end))).toBe('Thursday');
  });

  test('a second reading gives the same rows, and a changed document only what changed', () => {
    expect(rows()).toEqual(rows());
    const changed = rows({ text: `A new line stands above.\n\n${TEXT.replace('2500', '3000')}` });
    const ids = (all: readonly ProposedRow[]): Set<string> => new Set(all.map(({ id }) => id));
    const [before, after] = [ids(rows()), ids(changed)];
    const moved = of('DEPLOYED_IN').map(({ id }) => id);
    expect([...before].filter((id) => !after.has(id))).toEqual(moved);
  });

  test('what a claim covers is left out, and what was rejected of the same predicate', () => {
    const text = new CodePoints(TEXT);
    const [passage = ''] = of('VISITED')[0]?.passages ?? [];
    const read = readPassage(passage);
    const span = 'ok' in read && 'start' in read.ok ? read.ok : { start: 0, end: 0 };
    expect(text.slice(span.start, span.end)).toContain('visited Tangier');
    const second = { start: TEXT.lastIndexOf('The transport') - 1, end: text.length };
    const claimed = rows({
      covered: [span, second].map((each) => ({ predicate: 'SPOKE_TO', span: each, isClaim: true })),
    });
    expect(of('VISITED', claimed)).toHaveLength(1);
    expect(of('HOLDS_POST', claimed)).toEqual([]);
    const rejected = rows({
      covered: [span, second].map((each) => ({ predicate: 'VISITED', span: each, isClaim: false })),
    });
    expect(of('VISITED', rejected)).toHaveLength(1);
    expect(of('HOLDS_POST', rejected)).toHaveLength(1);
  });

  test('words that occur very often are one row with a bounded number of passages', () => {
    const text = 'Karima Haddad visited Tangier in 2020. '.repeat(60);
    expect(rows({ text }).map(({ passages }) => passages.length)).toEqual([20]);
  });

  test('each predicate of the shared vocabulary has words in Arabic and English, and none has another name', () => {
    const seed = (name: string): unknown[] =>
      JSON.parse(readFileSync(new URL(`../../seed/${name}`, import.meta.url), 'utf8')) as unknown[];
    const words = seed('triggers.json') as { predicate: string; language: string }[];
    const vocabulary = seed('vocabulary.json') as { term: string; name: string }[];
    const names = vocabulary.filter(({ term }) => term === 'PREDICATE').map(({ name }) => name);
    for (const language of ['ar', 'en']) {
      const own = words.filter((row) => row.language === language).map(({ predicate }) => predicate);
      expect(own.toSorted()).toEqual(names.toSorted());
    }
  });

  test('a dossier may have words of its own, in any language', () => {
    writeFileSync(
      join(folder, 'triggers.json'),
      JSON.stringify([{ term: 'TRIGGER', predicate: 'VISITED', language: 'sw', words: ['alitembelea'] }]),
    );
    expect(of('VISITED', rows({ text: 'Karima Haddad alitembelea Tangier jana.' }))).toHaveLength(1);
    writeFileSync(join(folder, 'triggers.json'), '[{"term": "TRIGGER", "predicate": "VISITED"}]');
    expect(() => readTriggers([folder])).toThrow(/triggers\.json, 0\.language/);
    writeFileSync(join(folder, 'triggers.json'), '[]');
  });
});

describe('the file of a document', () => {
  const write = (now: readonly ProposedRow[], before: readonly object[] = [], dryRun = false) =>
    writeProposalsFile({
      folder,
      document: 'article-1',
      by: 'rules',
      rows: now as never,
      before: before as never,
      dryRun,
    });

  test('keeps what a person wrote, and rejected rows, and is not written if nothing changed', () => {
    const all = rows();
    expect(write(all, [], true)).toMatchObject({ added: all.length, isChanged: true });
    expect(readdirSync(folder).filter((name) => name.endsWith('.cypher'))).toEqual([]);
    const { file } = write(all);
    expect(readFileSync(file, 'utf8')).toContain("because: ['predicate ");
    expect(write(all, all)).toMatchObject({ added: 0, kept: all.length, removed: 0, isChanged: false });
    const [first, second, ...rest] = all;
    const edited = [
      { ...first, subject: 'tangier' },
      { ...second, rejected: 'Lena Haddad on 2026-11-28: no' },
      ...rest,
    ];
    expect(write([first, ...rest] as ProposedRow[], edited)).toMatchObject({ added: 0, removed: 0 });
    const text = readFileSync(file, 'utf8');
    expect(text).toContain("subject: 'tangier'");
    expect(text).toContain("rejected: 'Lena Haddad on 2026-11-28: no'");
    expect(write([], [])).toMatchObject({ isChanged: true });
    expect(readFileSync(file, 'utf8')).not.toContain('UNWIND');
  });
});
