/**
 * The second dossier, on another subject. Its documents are in the repository, so that everybody can check the whole dossier. It
 * has its own words, and is loaded and removed beside the first.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { lintDossier } from '../../src/dossier/check/lint-dossier.ts';
import { removeDossier } from '../../src/dossier/load/remove-dossier.ts';
import { readDossier, type ReadDossier } from '../../src/dossier/read/read-dossier.ts';
import { isSound, verify } from '../../src/dossier/verify/verify.ts';
import { emptyDatabase, testDatabase, workerNeo4j } from '../support/database.ts';
import { load } from '../support/dossiers.ts';
import { dumpGraph } from '../support/graph-dump.ts';
import { type Json, type OwnServer, serveOver, US_IRAQ } from '../support/server.ts';

const FOLDER = fileURLToPath(new URL('../../seed/herodotus-abductions/', import.meta.url));
const DOCUMENTS = join(FOLDER, 'documents');

let database: Database;
let server: OwnServer;
let dossier: ReadDossier;
/** What the graph holds while the first dossier is alone in it. */
let before: readonly string[];

beforeAll(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
  await load(database, US_IRAQ);
  before = await dumpGraph(database);
  dossier = await readDossier(database, FOLDER);
  await load(database, FOLDER);
  server = await serveOver(await workerNeo4j());
});
afterAll(async () => {
  await server.stop();
  await database.close();
});

const dataOf = async (query: string): Promise<Json | null | undefined> => {
  const { data, errors } = await server.ask(query);
  expect(errors).toBeUndefined();
  return data;
};

describe('its folder', () => {
  test('lints: no errors, no warnings, and none that had to be settled', async () => {
    const { findings, settled, waiting } = await lintDossier(database, FOLDER);
    expect(findings.filter(({ level }) => level !== 'NOTE')).toEqual([]);
    expect({ settled, waiting }).toEqual({ settled: 0, waiting: [] });
  });

  test('every passage is right, in the documents that lie beside it', async () => {
    const verification = await verify(dossier.content, FOLDER, undefined);
    expect(isSound(verification, true)).toBe(true);
    const verdicts = verification.documents.flatMap(({ passages }) => passages.map(({ verdict }) => verdict));
    expect(verdicts.length).toBeGreaterThan(50);
    expect(new Set(verdicts)).toEqual(new Set(['RIGHT']));
  });

  test('its documents say where they are from, and under which licence', () => {
    const readme = readFileSync(join(DOCUMENTS, 'README.md'), 'utf8');
    for (const { file, url, archiveUrl, retrievedOn } of dossier.content.documents.values()) {
      expect(readme).toContain(`\`${file}\``);
      expect([url, archiveUrl, retrievedOn]).not.toContain(undefined);
    }
    expect(readme).toContain('public domain');
  });

  test('is told in our own words: no eight in a row from a document', () => {
    const texts = readdirSync(DOCUMENTS).filter((name) => name.endsWith('.txt'));
    const theirs = new Set(texts.flatMap((name) => eights(readFileSync(join(DOCUMENTS, name), 'utf8'))));
    expect(theirs.size).toBeGreaterThan(1_000);
    const ours = [...dossier.content.claims.values()].map(({ text }) => text);
    expect(ours.filter((text) => eights(text ?? '').some((words) => theirs.has(words)))).toEqual([]);
  });
});

describe('beside the first dossier', () => {
  test('who carried off whom, who denies it, and in which words of its own', async () => {
    const data = await dataOf(`{
      neighborhood(of: ["io"], through: { relations: [ABDUCTED, LEFT_WITH] }) {
        relations { id status claims { id polarity attribution { act actor { id } } } }
      }
    }`);
    const chain = (...last: Json[]): Json[] => [
      { act: 'PUBLISHED', actor: { id: 'macmillan' } },
      { act: 'TRANSLATED', actor: { id: 'g-c-macaulay' } },
      { act: 'WROTE', actor: { id: 'herodotus' } },
      ...last,
    ];
    expect(data).toMatchObject({
      neighborhood: {
        relations: [
          {
            id: 'io.LEFT_WITH.phoenicians@io-leaves-argos',
            status: 'DISPUTED',
            claims: [{ id: 'hdt-1-35', attribution: chain({ act: 'SAID', actor: { id: 'phoenicians' } }) }],
          },
          {
            id: 'phoenicians.ABDUCTED.io@io-leaves-argos',
            status: 'DISPUTED',
            claims: [
              { polarity: 'AFFIRMED', attribution: chain({ act: 'SAID', actor: { id: 'persian-historians' } }) },
              { polarity: 'NEGATED', attribution: chain({ act: 'DENIED', actor: { id: 'phoenicians' } }) },
            ],
          },
        ],
      },
    });
  });

  test('what two peoples say alike has two origins; the denial that Helen was in Ilion draws no relation', async () => {
    const data = await dataOf(`{
      parent: path(from: "io", to: "inachus") { weakestOrigins relations { type } }
      kept: neighborhood(of: ["helen"], through: { relations: [KEEPS] }) { relations { from { id } type } }
      order: paths(from: "abduction-of-helen", to: "io-leaves-argos", first: 1, through: { relations: [CAME_AFTER], direction: OUT }) {
        entities { id }
      }
    }`);
    expect(data).toEqual({
      parent: { weakestOrigins: 2, relations: [{ type: 'CHILD_OF' }] },
      kept: { relations: [{ from: { id: 'proteus-of-egypt' }, type: 'KEEPS' }] },
      order: [
        {
          entities: [
            { id: 'abduction-of-helen' },
            { id: 'abduction-of-medea' },
            { id: 'abduction-of-europa' },
            { id: 'io-leaves-argos' },
          ],
        },
      ],
    });
  });

  test('two accounts of one departure conflict; two embassies, before the war and in it, do not', async () => {
    const data = await dataOf(`{
      io: contradictions(about: ["io"]) { id by }
      embassies: contradictions(about: ["first-embassy-for-helen", "embassy-from-the-camp"]) { id by }
    }`);
    expect(data).toMatchObject({
      io: expect.arrayContaining([{ id: 'hdt-io-by-force-or-not', by: 'CURATED' }]),
      embassies: [],
    });
  });

  test('no way leads from one subject to the other', async () => {
    expect(await dataOf('{ path(from: "io", to: "joe-biden") { length } }')).toEqual({ path: null });
  });

  test('unloaded alone, it leaves the graph as it was', async () => {
    expect(await dumpGraph(database)).not.toEqual(before);
    await removeDossier(database, 'herodotus-abductions');
    expect(await dumpGraph(database)).toEqual(before);
  });
});

/** Every eight words in a row, in small letters. */
function eights(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9']+/g) ?? [];
  return words.slice(7).map((_, at) => words.slice(at, at + 8).join(' '));
}
