/** The words that a schema is built from before the database answers. */
import { expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { probableWords } from '../../src/dossier/read/probable-words.ts';
import { readDossierFiles } from '../../src/dossier/read/read-dossier-files.ts';
import { sourceOf } from '../../src/dossier/read/source-file.ts';
import { readSharedVocabulary } from '../../src/dossier/read/read-shared-vocabulary.ts';
import type { VocabularyRow } from '../../src/model/vocabulary.ts';
import { servedWordsKey } from '../../src/model/served-words.ts';

const shared = await readSharedVocabulary();
const wordsOf = (...texts: readonly string[]): ReturnType<typeof probableWords> =>
  probableWords(
    shared,
    texts.map((text) => ({ terms: [], cypher: [sourceOf({ name: 'x.cypher', text })] })),
  );

test.each<[string, readonly string[]]>([
  ["{predicate: 'MET_WITH'}", ['MET_WITH']],
  ['{predicate:"MET_WITH"}', ['MET_WITH']],
  ["WITH 'BACKS' AS p UNWIND [{predicate: p}] AS row", ['BACKS']],
  ["{inverse: 'ATTACKED_BY', text: 'They MET_WITH him', attribution: ['a SAID']}", []],
  ["{quantities: ['KILLED 10 persons TOTAL'], predicate: 'NO_SUCH_WORD'}", []],
])('%s', async (text, used) => expect([...(await wordsOf(text)).usedPredicates]).toEqual(used));

test('equal words have one key, in any order of files', async () => {
  const [one, other] = ["{predicate: 'MET_WITH'}", "{predicate: 'BACKS'}"];
  const both = servedWordsKey(await wordsOf(one, other));
  expect(servedWordsKey(await wordsOf(other, one, other))).toBe(both);
  expect(servedWordsKey(await wordsOf(one))).not.toBe(both);
});

test('a word of two dossiers is one word with the labels of both: a schema has no field twice', async () => {
  const terms = (await readDossierFiles(fileURLToPath(new URL('../../seed/herodotus-abductions/', import.meta.url))))
    .terms;
  const cypher = [sourceOf({ name: 'x.cypher', text: "{predicate: 'REFUSED'}" })];
  const english = terms.map((row) => {
    const columns = Object.entries(row).filter(([column]) => column !== 'labelAr');
    return Object.fromEntries(columns) as unknown as VocabularyRow;
  });
  const words = await probableWords(shared, [
    { terms: english, cypher },
    { terms, cypher },
  ]);
  expect(words.vocabulary.predicate('REFUSED')).toMatchObject({ label: 'refused the demand of', labelAr: 'رفض طلب' });
  const names = words.vocabulary.predicates().map(({ name }) => name);
  expect(names).toContain('REFUSED');
  expect(new Set(names).size).toBe(names.length);
});

test('each shipped dossier uses each of its own predicates', async () => {
  const seed = fileURLToPath(new URL('../../seed/', import.meta.url));
  const folders = readdirSync(seed, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) {
    const files = await readDossierFiles(`${seed}${name}`);
    const { usedPredicates } = await probableWords(shared, [files]);
    const own = files.terms.flatMap((row) => (row.term === 'PREDICATE' ? [row.name] : []));
    expect({ name, unused: own.filter((each) => !usedPredicates.has(each)) }).toEqual({ name, unused: [] });
    expect(usedPredicates.size).toBeGreaterThan(own.length);
  }
});
