/** `sanad verify --fix`: passages whose words did not change get their new positions; everything else in the files stays, and nothing is guessed silently. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { plainRows } from '../../src/dossier/edit/plain-rows.ts';
import { rowHash } from '../../src/dossier/read/row-hash.ts';
import type { ClaimRow } from '../../src/dossier/read/table-schema.ts';
import { fixDossier, type Fixing } from '../../src/dossier/verify/fix-dossier.ts';
import { heaviestChain } from '../../src/dossier/verify/heaviest-chain.ts';
import { judgePassages } from '../../src/dossier/verify/judge-passages.ts';
import { settlePassages } from '../../src/dossier/verify/settle-passages.ts';
import { CodePoints } from '../../src/model/code-points.ts';
import { readPassage } from '../../src/model/notation.ts';
import { fc, runs } from '../support/property.ts';

const room = mkdtempSync(join(tmpdir(), 'sanad-fix-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** The rows of these dossiers are plain: nothing asks Neo4j. */
const NO_DATABASE = { readMany: async () => await Promise.reject(new Error('a row is not plain')) };
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The `n`th place of words in a text, as a passage. */
function passage(text: string, words: string, n = 1): string {
  let at = -1;
  for (let count = 0; count < n; count += 1) at = text.indexOf(words, at + 1);
  const start = Array.from(text.slice(0, at)).length;
  return `${start}-${start + Array.from(words).length} ${hashOf(words)}`;
}

const settled = (before: string, after: string, texts: readonly string[], isEdited = true): unknown[] => {
  const text = new CodePoints(after);
  const place = { file: 'f', line: 1 };
  const passages = texts.map((each, index) => {
    const read = readPassage(each);
    if ('fault' in read) throw new Error(read.fault);
    return { claim: 'c', index, place, document: 'd', passage: read.ok };
  });
  const found = isEdited
    ? ({ state: 'CHANGED', path: 'd.txt', text, sha256: hashOf(after) } as const)
    : ({ state: 'SAME', path: 'd.txt', text } as const);
  expect(before).not.toBe(after);
  return settlePassages(text, judgePassages(found, passages), isEdited).map((each) => {
    const others = each.what === 'CHANGED' ? [] : each.others.map(({ start }) => start);
    if (each.what === 'CHANGED') return `CHANGED «${text.slice(each.about.start, each.about.end)}»`;
    const { start } = each.what === 'RIGHT' ? each.passage : each.to;
    return [each.what, start, ...others].join(' ');
  });
};

describe('a passage is sought where the text around it has moved', () => {
  const TEXT = 'One left. They met. Two left. They met. Three left. They met.';
  const all = [
    passage(TEXT, 'One'),
    passage(TEXT, 'They met'),
    passage(TEXT, 'Two'),
    passage(TEXT, 'They met', 2),
    passage(TEXT, 'Three'),
  ];
  test.each([
    ['text before all', `NEW ${TEXT}`, ['MOVED 4', 'MOVED 14', 'MOVED 24', 'MOVED 34', 'MOVED 44']],
    ['text after all', `${TEXT} NEW`, ['RIGHT 0', 'RIGHT 10', 'RIGHT 20', 'RIGHT 30', 'RIGHT 40']],
    // The first of the equal places is between two passages that moved differently: it may be another one.
    ['text in the middle', TEXT.replace('Two', 'NEW Two'), ['RIGHT 0', 'RIGHT 10', 'MOVED 24', 'MOVED 34', 'MOVED 44']],
    ['an equal place more', `They met. ${TEXT}`, ['MOVED 10', 'MOVED 20', 'MOVED 30', 'MOVED 40', 'MOVED 50']],
    ['another word', TEXT.replace('Three', 'Four'), ['RIGHT 0', 'RIGHT 10', 'RIGHT 20', 'RIGHT 30', 'CHANGED «Four »']],
    ['other white space', TEXT.replaceAll(' ', '\r\n'), ['RIGHT 0', 'MOVED 12', 'MOVED 24', 'MOVED 36', 'MOVED 48']],
    ['nothing that is known', 'Quite another text', Array.from({ length: 5 }, () => expect.stringMatching(/^CHANGED/))],
  ])('%s', (_what, after, expected) => {
    expect(settled(TEXT, after, all)).toEqual(expected);
  });

  test('in the file of the dossier a passage at its place is right, and another one is moved to its words', () => {
    const wrong = `3-11 ${hashOf('They met')}`;
    expect(settled('', TEXT, [passage(TEXT, 'They met', 2), passage(TEXT, 'Two'), wrong], false)).toEqual([
      'RIGHT 30',
      'RIGHT 20',
      'MOVED 10',
    ]);
  });

  test('whatever is inserted before and after', () => {
    const unit = fc.constantFrom('a', 'b', ' ', '\n', 'ن', '𝌆');
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 12, maxLength: 40 }),
        fc.array(unit, { minLength: 1, maxLength: 9 }),
        fc.nat(7),
        (units, added, first) => {
          // Something that is nowhere else says by how much the text has moved.
          const before = `Begin ${units.join('')} End`;
          const after = `${added.join('')}${before}`;
          const words = units.slice(first, first + 4).join('');
          const start = 6 + first;
          const found = settled(before, after, [
            passage(before, 'Begin'),
            `${start}-${start + 4} ${hashOf(words)}`,
            passage(before, 'End'),
          ]);
          const by = added.length;
          expect(found).toEqual([
            `MOVED ${by}`,
            expect.stringMatching(new RegExp(`^(MOVED|RIGHT) ${start + by}$`)),
            expect.stringContaining('MOVED'),
          ]);
        },
      ),
      { numRuns: runs(100) },
    );
  });
});

const BEFORE = 'One left. They met.\nTwo left. They met 𝌆 again.\n';
const RECORDS = 'name\na\nb\n';
const CLAIM = `document: 'd-1', attribution: ['a-b REPORTED'], voice: 'OWN', polarity: 'AFFIRMED', mode: 'ACTUAL', subject: 'a-b', predicate: 'MET_WITH', object: 'a-c'`;
const CLAIMS = `// 'passages' of One
UNWIND [
  {id: 'c-1', ${CLAIM}, passages: ["${passage(BEFORE, 'They met')}"], // so
    reviewed: 'Lena on 2026-11-30'},
  {id: 'c-2', ${CLAIM}, passages: [
    'd-2 record 1',
    'd-1 ${passage(BEFORE, 'They met', 2)}', '${passage(BEFORE, 'again')}'
  ]},
  {id: 'c-3', ${CLAIM}, passages: ['${passage(BEFORE, 'met.\nTwo')}', '«One left»']}
] AS row MERGE (c:Claim {id: row.id}) SET c += row;
MERGE (c:Claim {id: 'c-4'}) SET c += {${CLAIM}, passages: ['${passage(BEFORE, 'One')}']};
WITH {passages: ['${passage(BEFORE, 'Two')}']} AS shared
UNWIND [{id: 'c-5', ${CLAIM}}] AS row MERGE (c:Claim {id: row.id}) SET c += row, c += shared;
`;

interface Case {
  readonly after?: string;
  readonly records?: string;
  readonly edit?: (documents: string) => string;
}

function dossierOf({ after = BEFORE, records = RECORDS, edit = (text) => text }: Case): string {
  const folder = join(mkdtempSync(join(room, 'a-')), 'the-dossier');
  const documents = edit(`UNWIND [
  {id: 'd-1', file: 'a.txt', sha256: '${hashOf(BEFORE)}'}, // a text
  {id: 'd-2', file: 'b.csv', sha256: "${hashOf(RECORDS)}"}
] AS row MERGE (d:Document {id: row.id}) SET d += row, d.title = 't', d.language = 'en';`);
  mkdirSync(join(folder, 'documents'), { recursive: true });
  const files = {
    'claims.cypher': CLAIMS,
    'documents.cypher': documents,
    'dossier.cypher': `MERGE (d:Dossier {id: 'the-dossier'}) SET d += {title: 't', languages: ['en'], codebook: 'c', formatVersion: 2, codedBy: 'x', reviewed: false};
UNWIND [{id: 'a-b', name: 'B'}, {id: 'a-c', name: 'C'}] AS row MERGE (o:Organization {id: row.id}) SET o += row, o.kind = 'MEDIA', o.aliases = [];`,
    'proposals-a.cypher': `UNWIND [{id: 'p-1', ${CLAIM}, proposedBy: 'a', passages: ['${passage(BEFORE, 'left')}']}] AS row MERGE (p:Proposal {id: row.id}) SET p += row;`,
    'documents/a.txt': after,
    'documents/b.csv': records,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const textsIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.cypher'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

async function fixed(
  folder: string,
  dryRun = false,
): Promise<Omit<Fixing, 'open' | 'noted'> & { open: string[]; noted: string[] }> {
  const { open, noted, ...rest } = await fixDossier(NO_DATABASE, folder, { dryRun });
  const shown = (lines: Fixing['open']): string[] => lines.map(({ place, text }) => `${place.line} ${text}`);
  return { ...rest, open: shown(open), noted: shown(noted) };
}

describe('in the files of a dossier', () => {
  test('positions and the hash of the file are written in place; words stay words; a review fits as before', async () => {
    const after = `A new line.\n${BEFORE}`;
    const folder = dossierOf({ after });
    const before = textsIn(folder);
    const dry = await fixed(folder, true);
    expect(textsIn(folder)).toEqual(before);
    expect(await fixed(folder)).toEqual(dry);
    expect(dry).toMatchObject({ moved: 6, documents: ['d-1'], noted: [] });
    expect(dry.open).toEqual([
      `13 Claim 'c-5': the row has no plain list of passages; write passages: ['${passage(after, 'Two')}']`,
    ]);
    const now = textsIn(folder);
    const numbered = (words: string, n = 1): [string, string] => [passage(BEFORE, words, n), passage(after, words, n)];
    const swaps = [
      numbered('They met'),
      numbered('They met', 2),
      numbered('again'),
      numbered('met.\nTwo'),
      numbered('One'),
    ];
    expect(now['claims.cypher']).toBe(
      swaps.reduce((text, [from, to]) => text.replace(from, to), before['claims.cypher'] ?? ''),
    );
    expect(now['documents.cypher']).toBe(before['documents.cypher']?.replace(hashOf(BEFORE), hashOf(after)));
    expect(now['proposals-a.cypher']).toBe(before['proposals-a.cypher']?.replace(...numbered('left')));
    // The hash of a review covers the words of a passage, not their position.
    const [of, to] = [before, now].map((texts) => {
      const row = plainRows(texts['claims.cypher'] ?? '').find(({ id }) => id === 'c-1');
      return rowHash(row?.columns as ClaimRow, new Map());
    });
    expect(to).toBe(of);
    expect(await fixed(folder)).toMatchObject({ moved: 0, documents: [] });
  });

  test('a hash that was corrected by hand leaves the positions to be moved', async () => {
    const after = `A new line.\n${BEFORE}`;
    const folder = dossierOf({ after, edit: (text) => text.replace(hashOf(BEFORE), hashOf(after)) });
    expect(await fixed(folder)).toMatchObject({ moved: 6, documents: [] });
    expect(textsIn(folder)['claims.cypher']).toContain(passage(after, 'They met'));
    // The words had numbers in memory, and stay words in the file.
    expect(textsIn(folder)['claims.cypher']).toContain("'«One left»'");
  });

  test('words that changed are listed with what is there now, and their passage stays', async () => {
    const after = `A new line.\n${BEFORE.replace('They met.', 'They meet.')}`;
    const folder = dossierOf({ after });
    const { open, moved } = await fixed(folder);
    expect(moved).toBe(4);
    const at = after.indexOf('They meet');
    expect(open).toContain(
      `3 claim 'c-1', d-1 10-18: its words are no more at their place; about there, at ${at}-${at + 9}, is now «They meet»; the same words are at ${after.indexOf('They met')}-${after.indexOf('They met') + 8}, out of the order of the passages`,
    );
    expect(textsIn(folder)['claims.cypher']).toContain(`["${passage(BEFORE, 'They met')}"]`);
  });

  test('a passage whose line breaks changed is moved, and its review named', async () => {
    const folder = dossierOf({ after: BEFORE.replaceAll('\n', '\r\n').replace('They met.', 'They  met.') });
    expect((await fixed(folder)).noted).toEqual([
      "3 claim 'c-1', d-1 10-18: moved to 10-19, where its white space differs: its review no longer fits",
    ]);
    expect(textsIn(folder)['claims.cypher']).toContain(`10-19 ${hashOf('They  met')}`);
  });

  test('nothing but the hash pins a record: it stays until a reader has compared the records', async () => {
    const folder = dossierOf({ records: 'name\nx\na\nb\n' });
    const before = textsIn(folder);
    const { open } = await fixed(folder);
    expect(open).toEqual([
      expect.stringMatching(
        /^3 document 'd-2': 1 passages are records .*only a reader can compare them; then write sha256: '/,
      ),
    ]);
    expect(textsIn(folder)).toEqual(before);
  });

  test('a hash that several rows share is listed', async () => {
    const after = `${BEFORE} `;
    const shared = (text: string): string =>
      text
        .replace(`sha256: '${hashOf(BEFORE)}'`, "note: 't'")
        .replace('SET d += row', `SET d += shared, d += row`)
        .replace(', note', ', author')
        .replace('UNWIND', `WITH {sha256: '${hashOf(BEFORE)}'} AS shared UNWIND`);
    const folder = dossierOf({ after, edit: shared });
    const { documents, open } = await fixed(folder);
    expect(documents).toEqual([]);
    expect(open).toEqual([`2 document 'd-1': the row has no plain hash; write sha256: '${hashOf(after)}'`]);
  });
});

test('the heaviest chain is the heaviest of all chains', () => {
  const step = fc.record({ from: fc.nat(6), to: fc.nat(6), weight: fc.integer({ min: 1, max: 4 }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      const isChain = (chain: typeof steps): boolean =>
        chain.every(
          ({ from, to }, at) => at === 0 || (from > (chain[at - 1]?.from ?? 0) && to > (chain[at - 1]?.to ?? 0)),
        );
      const sumOf = (chain: typeof steps): number => chain.reduce((sum, { weight }) => sum + weight, 0);
      const sorted = steps.toSorted((a, b) => a.from - b.from);
      const all = Array.from({ length: 2 ** steps.length }, (_, mask) =>
        sorted.filter((_step, at) => (mask >> at) % 2 === 1),
      );
      const found = heaviestChain(steps);
      expect(isChain(found)).toBe(true);
      expect(sumOf(found)).toBe(Math.max(...all.filter(isChain).map(sumOf)));
    }),
    { numRuns: runs(100) },
  );
});
