/** The load of a faulty dossier reports file and line, and leaves the graph unchanged. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { claim, dossierFolder, expectFault, load, loadTold, type Columns, type Told } from '../support/dossiers.ts';
import { dumpGraph } from '../support/graph-dump.ts';

let database: Database;
let folder: string;
let before: { bookmark: string; graph: string[] };
beforeAll(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
  folder = await loadTold(database, {});
});
afterAll(async () => await database.close());
beforeEach(async () => (before = { bookmark: await database.bookmark(), graph: await dumpGraph(database) }));
afterEach(async () =>
  expect({ bookmark: await database.bookmark(), graph: await dumpGraph(database) }).toEqual(before),
);

async function expectRefused(told: Told, file: string, line: number | undefined, word: RegExp): Promise<void> {
  const changed = await dossierFolder(told, folder);
  await expectFault(load(database, changed), file.startsWith('/') ? folder : `the-dossier/${file}`, line, word);
}

/** The second claim is faulty: it stands on line 3. */
describe('a claim', () => {
  test.each<[string, Columns, RegExp]>([
    ['an unknown predicate', { predicate: 'DANCED_WITH' }, /DANCED_WITH/],
    ['an unknown subject', { subject: 'nobody' }, /nobody/],
    ['an unknown object', { object: 'nobody' }, /nobody/],
    ['an unknown occasion', { about: 'nothing' }, /nothing/],
    ['an occasion that is none', { about: 'amal' }, /about/],
    ['an unknown participant', { participants: ['PLACE nowhere'] }, /nowhere/],
    ['an unknown role', { participants: ['DANCER amal'] }, /DANCER/],
    ['an unknown speaker', { attribution: ['nobody SAID'] }, /nobody/],
    ['an unknown act', { attribution: ['amal SANG'] }, /SANG/],
    ['an unknown medium', { attribution: ['amal SAID through PIGEON'] }, /PIGEON/],
    ['a speaker that cannot speak', { attribution: ['summit SAID'] }, /summit/],
    ['an unknown measure', { quantities: ['DANCES 5 persons TOTAL'] }, /DANCES/],
    ['a form that cannot be read', { quantities: ['many TROOPS'] }, /many TROOPS/],
    ['an unknown document', { document: 'no-article' }, /no-article/],
    ['a passage of an unknown document', { passages: [`no-article 0-1 ${'a'.repeat(64)}`] }, /no-article/],
    ['no passage', { passages: [] }, /passages/],
    ['no attribution', { attribution: [] }, /attribution/],
    ['an unknown column', { colour: 'red' }, /colour/],
    ['a column of another kind', { text: 5 }, /text/],
    ['an unknown voice', { voice: 'LOUD' }, /voice/],
    ['a date that is no EDTF', { when: 'Monday' }, /Monday/],
    ['a date without hyphens', { when: '20210726' }, /'20210726'.*write 2021-07-26/],
    ['a day that does not exist', { when: '2021-02-29' }, /'2021-02-29'.*28 days/],
    ['a year outside of the calendar', { when: 'Y-17000' }, /'Y-17000'.*-9999 to 9999/],
    ['an id that is no id', { id: 'Claim 2' }, /kebab/],
    ['an id that occurs twice', { id: 'claim-1' }, /twice/],
    ['a subject outside the domain', { subject: 'summit' }, /summit/],
    ['an object outside the range', { object: 'summit' }, /summit/],
    [
      'an object and a content',
      { predicate: 'IMPLIES', subject: 'summit', object: 'second-summit', content: 'claim-1' },
      /content/,
    ],
    ['a content that its predicate does not take', { object: null, content: 'claim-1' }, /content/],
    ['an unknown claim that it repeats', { repeats: ['claim-9'] }, /claim-9/],
    ['itself as what it repeats', { repeats: ['claim-2'] }, /itself/],
  ])(
    'with %s',
    async (_what, columns, word) =>
      await expectRefused({ claims: [claim(1), claim(2, columns)] }, 'claims.cypher', 3, word),
  );
});

test('several faults are told together, each with its place', async () => {
  const changed = await dossierFolder(
    { claims: [claim(1, { object: 'nobody', when: 'Monday' }), claim(2), claim(3, { predicate: 'SANG' })] },
    folder,
  );
  const { message } = await expectFault(load(database, changed), 'the-dossier/claims.cypher', 2, /Monday|nobody/);
  expect(message.split('\n').map((line) => /^[^:]+:\d+/.exec(line)?.[0])).toEqual(
    ['claims.cypher:2', 'claims.cypher:2', 'claims.cypher:4'].map((at) => `the-dossier/${at}`),
  );
});
