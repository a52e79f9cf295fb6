/**
 * Golden queries: a served dossier answers each `.graphql` file of a folder as the `.json` file beside it. After an intended
 * change run `SANAD_GOLDEN=write npm test -- tests/queries`, then `npx oxfmt tests/queries`, and read the difference.
 */
import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { served, type Served, type ServedName } from '../support/served.ts';

const writing = process.env['SANAD_GOLDEN'] === 'write';

describe.each<{ folder: string; dossier: ServedName }>([
  { folder: 'frozen', dossier: 'frozen' },
  { folder: 'us-iraq-2021', dossier: 'us-iraq-2021' },
  // What an analyst would ask of it: the first lines are the question; a quarter is rightly answered with nothing.
  { folder: 'questions', dossier: 'us-iraq-2021' },
  // Names as people spell them.
  { folder: 'search', dossier: 'us-iraq-2021' },
])('$folder', ({ folder, dossier }) => {
  const cases = join(import.meta.dirname, folder);
  let server: Served;
  beforeAll(async () => {
    server = await served(dossier);
  });

  const names = readdirSync(cases).filter((name) => name.endsWith('.graphql'));
  test.each(names.map((name) => name.replace(/\.graphql$/, '')))('%s', async (name) => {
    const query = await readFile(join(cases, `${name}.graphql`), 'utf8');
    const { data, errors } = await server.ask(query);
    expect(errors).toBeUndefined();
    if (writing) await writeFile(join(cases, `${name}.json`), JSON.stringify(data));
    expect(data).toEqual(JSON.parse(await readFile(join(cases, `${name}.json`), 'utf8')));
  });
});
