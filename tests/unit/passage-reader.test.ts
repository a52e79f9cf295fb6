/**
 * Reads passages from the documents of a user: documents that are unchanged, moved, changed, missing, or outside of the folder.
 * A hostile dossier reads no other file of the machine, and its FIFOs and devices block nothing.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { documentFolders, findDocument } from '../../src/dossier/verify/find-document.ts';
import { LARGEST_FILE_BYTES } from '../../src/dossier/read/read-file-below.ts';
import { readDossierFiles } from '../../src/dossier/read/read-dossier-files.ts';
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

describe('a file that changes while a server runs', () => {
  let room: string;
  let path: string;
  let now = Date.now();
  beforeEach(async () => {
    room = await mkdtemp(join(folder, 'room-'));
    path = join(room, 'talk.txt');
    now = Date.now();
    jest.spyOn(Date, 'now').mockImplementation(() => now);
  });
  afterEach(() => void jest.restoreAllMocks());
  const later = (millis: number): void => {
    now += millis;
  };
  const write = async (text: string, ageSeconds: number): Promise<void> => {
    await writeFile(path, text);
    await utimes(path, now / 1000 - ageSeconds, now / 1000 - ageSeconds);
  };

  test('is read again within a second or two, and not before it was written', async () => {
    await write(TEXT, 60);
    const changing = new PassageReader([room]);
    const [read, other] = [async () => await changing.read(passage), { ...passage, fileSha256: sha256Of(`${TEXT} `) }];
    expect(await read()).toBe(PASSAGE);
    for (let seconds = 0; seconds < 20; seconds += 1) {
      later(1_100);
      expect((await changing.readDocument(passage))?.text).toBe(TEXT);
    }
    await write(`${TEXT} `, 0);
    later(1_100);
    expect(await read()).toBe(PASSAGE);
    expect(await changing.readDocument(passage)).toBeNull();
    expect((await changing.readDocument(other))?.text).toBe(`${TEXT} `);
    await write('Something else', 0);
    later(1_100);
    expect(await read()).toBeNull();
  });

  test('is read when it appears, and missed when it goes', async () => {
    const changing = new PassageReader([room, join(folder, 'absent')]);
    expect(await changing.read(passage)).toBeNull();
    await write(TEXT, 60);
    later(1_100);
    expect(await changing.read(passage)).toBe(PASSAGE);
    await rm(path);
    later(1_100);
    expect(await changing.read(passage)).toBeNull();
  });

  test('a file that was written while it was read is read again', async () => {
    await write(TEXT, 0);
    const changing = new PassageReader([room]);
    expect(await changing.read(passage)).toBe(PASSAGE);
    // The same time and size: only another reading shows the difference.
    await writeFile(path, TEXT.replace('نلتقي', 'نلتفي'));
    await utimes(path, now / 1000, now / 1000);
    later(1_100);
    expect(await changing.read(passage)).toBeNull();
  });
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

describe('a record', () => {
  const TABLE = 'name,port\nHeron,Meren\n"Linnet 🚢",Tolva\n';
  const NO_PLACE = { start: null, end: null, sha256: null };
  const record = { ...NO_PLACE, record: 2, pointer: null, file: 'ships.csv', fileSha256: sha256Of(TABLE) };
  beforeAll(async () => {
    await mkdir(join(folder, 'tables'));
    await writeFile(join(folder, 'tables', 'ships.csv'), TABLE);
    await writeFile(join(folder, 'tables', 'long.jsonl'), `["${'x'.repeat(30_000)}"]\n`);
  });

  test('is the slice of the file that its number names', async () => {
    expect(await reader('tables').read(record)).toBe('"Linnet 🚢",Tolva');
  });

  const long = { ...NO_PLACE, record: 1, pointer: null, file: 'long.jsonl' };
  test.each([
    ['of a file that has fewer', { ...record, record: 3 }],
    ['of another file, whose records may be others', { ...record, fileSha256: sha256Of('another file') }],
    ['that is too long to show', { ...long, fileSha256: sha256Of(`["${'x'.repeat(30_000)}"]\n`) }],
    ['of a document without a file', { ...record, file: null, fileSha256: null }],
    ['in words', { ...record, record: null }],
  ])('%s: nothing', async (_what, sought) => {
    expect(await reader('tables').read(sought)).toBeNull();
  });
});

describe('a hostile dossier', () => {
  let dossier: string;
  beforeAll(async () => {
    dossier = join(folder, 'hostile');
    const documents = join(dossier, 'documents');
    await mkdir(join(documents, 'folder'), { recursive: true });
    await writeFile(join(dossier, 'own.cypher'), TEXT);
    await writeFile(join(documents, '..talk.txt'), TEXT);
    await symlink('..talk.txt', join(documents, 'within.txt'));
    await symlink('../../secret.txt', join(documents, 'outwards.txt'));
    await symlink('../own.cypher', join(documents, 'to-the-dossier.txt'));
    await symlink(folder, join(documents, 'way'));
    await symlink('loop.txt', join(documents, 'loop.txt'));
    await symlink('/dev/zero', join(documents, 'zero.txt'));
    execFileSync('mkfifo', [join(documents, 'fifo.txt'), join(dossier, 'fifo.cypher')]);
    await writeFile(join(documents, 'large.txt'), '');
    await truncate(join(documents, 'large.txt'), LARGEST_FILE_BYTES + 1);
    await symlink('../secret.txt', join(dossier, 'link.cypher'));
    await symlink('/dev/zero', join(dossier, 'vocabulary.json'));
    await mkdir(join(dossier, 'folder.cypher'));
    await mkdir(join(folder, 'linked'));
    await symlink(join(folder, 'same'), join(folder, 'linked', 'documents'));
  });

  const find = async (file: string): Promise<unknown> =>
    await findDocument(documentFolders(dossier, undefined), { file, sha256: sha256Of(TEXT) });

  test.each([
    ['outwards.txt', /leads out/],
    ['to-the-dossier.txt', /leads out/],
    ['way/secret.txt', /leads out/],
    ['zero.txt', /leads out/],
    ['fifo.txt', /FIFO/],
    ['folder', /a folder/],
    ['loop.txt', /ELOOP/],
    ['large.txt', /bytes/],
    ['../own.cypher', /outside/],
    ['/etc/hostname', /outside/],
    ['nul\0.txt', /cannot be read/],
  ])('its document %j is not read', async (file, reason) => {
    expect(await find(file)).toMatchObject({ state: 'UNREADABLE', reason: expect.stringMatching(reason) });
    const passages = new PassageReader(documentFolders(dossier, undefined));
    expect(await passages.read({ ...passage, file })).toBeNull();
  });

  test.each(['..talk.txt', 'within.txt'])('a file within the folder is read: %s', async (file) => {
    expect(await find(file)).toMatchObject({ state: 'SAME' });
  });

  test('its folder of documents does not lead out of it; the folder that the user names may be a link', async () => {
    const talk = { file: 'talk.txt', sha256: sha256Of(TEXT) };
    const linked = join(folder, 'linked');
    expect(await findDocument(documentFolders(linked, undefined), talk)).toMatchObject({ state: 'UNREADABLE' });
    const named = documentFolders(linked, join(linked, 'documents'));
    expect(await findDocument(named, talk)).toMatchObject({ state: 'SAME' });
  });

  test('each of its files that is no regular file below it is a fault', async () => {
    const { cypher, terms, faults } = await readDossierFiles(dossier);
    expect(cypher.map(({ name }) => name)).toEqual(['hostile/own.cypher']);
    expect(terms).toEqual([]);
    expect(faults.map(({ place, reason }) => `${place.file} ${reason.split(/[:,]/)[0]}`)).toEqual([
      'hostile/fifo.cypher is a FIFO',
      'hostile/folder.cypher is a folder',
      'hostile/link.cypher is a link that leads out of the folder',
      'hostile/vocabulary.json is a link that leads out of the folder',
    ]);
  });
});
