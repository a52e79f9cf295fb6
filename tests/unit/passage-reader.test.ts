/**
 * Reads passages from the documents of a user: documents that are unchanged, moved, changed, missing, or outside of the folder.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PassageReader, type SoughtPassage } from '../../src/dossier/verify/passage-reader.ts';
import { sha256Of } from '../../src/model/passages.ts';

const TEXT = 'قال الوزير: 🕊 نلتقي غداً.\nولم يُجب أحد.\n';
const PASSAGE = 'نلتقي غداً';
const start = Array.from(TEXT.slice(0, TEXT.indexOf(PASSAGE))).length;
const passage: SoughtPassage = {
  start,
  end: start + Array.from(PASSAGE).length,
  sha256: sha256Of(PASSAGE),
  file: 'talk.txt',
  fileSha256: sha256Of(TEXT),
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sanad-passages-'));
  for (const name of ['same', 'changed', 'other']) await mkdir(join(folder, name));
  await writeFile(join(folder, 'same', 'talk.txt'), TEXT);
  await writeFile(join(folder, 'changed', 'talk.txt'), `عنوان\r\n\r\n${TEXT.replace('نلتقي غداً', 'نلتقي   غداً')}`);
  await writeFile(join(folder, 'other', 'talk.txt'), 'نص آخر لا شيء فيه من ذلك الكلام كله البتة.');
  await writeFile(join(folder, 'secret.txt'), TEXT);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const reader = (...names: string[]): PassageReader => new PassageReader(names.map((name) => join(folder, name)));

test('as the document has it, by code points', async () => {
  expect(await reader('same').read(passage)).toBe(PASSAGE);
});

test('found again where white space has changed, as it stands there', async () => {
  const changed = reader('changed');
  expect(await changed.read(passage)).toBe('نلتقي   غداً');
  // Once found it is not sought again.
  expect(await changed.read(passage)).toBe('نلتقي   غداً');
});

test('of files that are called alike the one whose bytes are meant', async () => {
  expect(await reader('other', 'same').read(passage)).toBe(PASSAGE);
});

test.each([
  ['a document that is nowhere', passage, []],
  ['a document that holds no such passage', passage, ['other']],
  [
    'a passage whose hash is not that of the slice, in a document that is as it was',
    { ...passage, start: 0 },
    ['same'],
  ],
  ['a passage beyond the end', { ...passage, start: 1_000, end: 1_010 }, ['same']],
  ['a file outside of the folder', { ...passage, file: '../secret.txt' }, ['same']],
])('%s: nothing', async (_what, sought, names) => {
  expect(await reader(...names).read(sought)).toBeNull();
});
