/**
 * The third dossier: of another subject, without Arabic, one of its texts French. Its texts are not in the repository, and its rows are plain, so that it
 * is read without a database.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from '@jest/globals';
import { lintDossier } from '../../src/dossier/check/lint-dossier.ts';
import { readAll, type DossierReading } from '../../src/dossier/read/read-dossier.ts';
import { readDossierFiles } from '../../src/dossier/read/read-dossier-files.ts';
import { noDatabase } from '../support/no-database.ts';

const FOLDER = fileURLToPath(new URL('../../seed/cape-horn-pigeon/', import.meta.url));

let reading: DossierReading;
beforeAll(async () => {
  reading = await readAll(noDatabase, await readDossierFiles(FOLDER));
});

test('lints: no errors and no warnings', async () => {
  const { findings, waiting } = await lintDossier(noDatabase, FOLDER);
  expect(findings.filter(({ level }) => level !== 'NOTE')).toEqual([]);
  expect(waiting).toEqual([]);
});

test('a reader gets its texts elsewhere: none is here, and the README names each with its language', () => {
  expect(readdirSync(`${FOLDER}documents`)).toEqual(['README.md']);
  const readme = readFileSync(`${FOLDER}documents/README.md`, 'utf8');
  const documents = [...reading.documents.values()];
  for (const { file, sha256, url, archiveUrl, retrievedOn, licence, citation } of documents) {
    expect(readme).toContain(`\`${file}\``);
    expect([sha256, url, archiveUrl, retrievedOn, licence, citation]).not.toContain(undefined);
  }
  expect(new Set(documents.map(({ language }) => language))).toEqual(new Set(['en', 'fr']));
});

test('each passage is a place in a text with its hash, so that no words of a text are here', () => {
  const passages = [...reading.claims.values()].flatMap(({ passages: each }) => each);
  expect(passages.length).toBeGreaterThan(60);
  for (const passage of passages) expect(passage).toMatch(/^\d+-\d+ [0-9a-f]{64}$/);
});

test('the shares of the owners are one ship, by the last figure for each of them', () => {
  const shares = new Map<string, number>();
  for (const { subject, predicate, object, attribution, quantities = [] } of reading.claims.values()) {
    const share = /^SHARE ([\d.]+) percent TOTAL$/.exec(quantities[0] ?? '')?.[1];
    if (share === undefined || attribution.length > 1) continue;
    if (predicate === 'OWNS') shares.set(String(subject), Number(share));
    // What the estate and the managing owners passed on.
    if (predicate === 'SOLD_TO' && ['louisa-b-haskell', 'thomas-scullun'].includes(String(object))) {
      shares.set(String(object), Number(share));
    }
  }
  expect(shares.size).toBe(10);
  expect([...shares.values()].reduce((sum, share) => sum + share, 0)).toBe(100);
});
