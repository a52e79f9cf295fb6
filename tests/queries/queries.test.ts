/**
 * Golden queries: each `.graphql` file of a folder is asked of a server that holds the dossier which the folder is named
 * after, and answered as the `.json` beside it says. After a wanted change: `SANAD_GOLDEN=write npm test -- tests/queries`,
 * then `npx oxfmt tests/queries` and read the difference.
 */
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FROZEN, startServer, type TestServer, US_IRAQ } from '../support/server.ts';

const writing = process.env['SANAD_GOLDEN'] === 'write';

describe.each([
  { dossier: 'frozen', folder: FROZEN },
  { dossier: 'us-iraq-2021', folder: US_IRAQ },
  // What an analyst would ask of it: the first lines are the question; a quarter is rightly answered with nothing.
  { dossier: 'questions', folder: US_IRAQ },
  // Names as people spell them.
  { dossier: 'search', folder: US_IRAQ },
])('$dossier', ({ dossier, folder }) => {
  const cases = join(import.meta.dirname, dossier);
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer([folder]);
  });
  afterAll(() => server.close());

  const names = readdirSync(cases).filter((name) => name.endsWith('.graphql'));
  test.each(names.map((name) => name.replace(/\.graphql$/, '')))('%s', async (name) => {
    const query = await readFile(join(cases, `${name}.graphql`), 'utf8');
    const { data, errors } = await server.ask(query);
    expect(errors).toBeUndefined();
    if (writing) await writeFile(join(cases, `${name}.json`), JSON.stringify(data));
    expect(data).toEqual(JSON.parse(await readFile(join(cases, `${name}.json`), 'utf8')));
  });
});
