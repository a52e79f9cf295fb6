/** How messages name the command: as the user reaches this very program, wherever it is installed. */
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { asInstalled, commandName } from '../../src/cli/command-name.ts';

let folder = '';
const at = (...parts: string[]): string => join(folder, ...parts);

async function write(file: string, text = ''): Promise<void> {
  await mkdir(dirname(at(file)), { recursive: true });
  await writeFile(at(file), text);
}
async function link(from: string, to: string): Promise<void> {
  await mkdir(dirname(at(from)), { recursive: true });
  await symlink(at(to), at(from));
}

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'sanad-name-')));
  for (const root of ['clone', 'project/node_modules/sanad', 'global/lib/node_modules/sanad']) {
    await write(`${root}/dist/cli/sanad.js`);
    await write(`${root}/package.json`, '{"name": "sanad"}');
    await write(`${root}/docs/dossier.md`);
  }
  await write('project/package.json', '{"name": "my-research"}');
  await mkdir(at('project/seed'));
  await link('project/node_modules/.bin/sanad', 'project/node_modules/sanad/dist/cli/sanad.js');
  await link('global/bin/sanad', 'global/lib/node_modules/sanad/dist/cli/sanad.js');
  // A stranger's package of this name, in another project.
  await write('other/node_modules/sanad/index.js');
  await link('other/node_modules/.bin/sanad', 'other/node_modules/sanad/index.js');
  await mkdir(at('empty'));
});
afterAll(async () => await rm(folder, { recursive: true }));

test.each([
  ['clone', 'clone', '', 'npx sanad'],
  ['clone', 'clone/docs', '', 'npx sanad'],
  ['clone', 'empty', '', 'node ../clone/dist/cli/sanad.js'],
  ['clone', 'other', '', 'node ../clone/dist/cli/sanad.js'],
  ['project/node_modules/sanad', 'project', '', 'npx sanad'],
  ['project/node_modules/sanad', 'project/seed', '', 'npx sanad'],
  // npx puts this folder before the PATH.
  [
    'project/node_modules/sanad',
    'empty',
    'project/node_modules/.bin',
    'node ../project/node_modules/sanad/dist/cli/sanad.js',
  ],
  ['global/lib/node_modules/sanad', 'empty', 'global/bin', 'sanad'],
  ['global/lib/node_modules/sanad', 'other', 'global/bin', 'sanad'],
  ['global/lib/node_modules/sanad', 'empty', '', 'node ../global/lib/node_modules/sanad/dist/cli/sanad.js'],
])('%s called in %s with PATH %j: %s', (root, current, path, expected) => {
  const searchPath = [path === '' ? '/nowhere' : at(path), '/usr/bin'].join(delimiter);
  expect(commandName({ folder: at(current), searchPath, root: at(root) })).toBe(expected);
});

test('a message names commands and documents as this place reaches them', () => {
  const text =
    'Load one: sanad load FOLDER. docs/dossier.md is the guide, docs/none.md is not. Sanad starts; a sanad is.';
  const place = { searchPath: '/usr/bin', root: at('project/node_modules/sanad') };
  expect(asInstalled(text, { ...place, folder: at('project') })).toBe(
    'Load one: npx sanad load FOLDER. node_modules/sanad/docs/dossier.md is the guide, docs/none.md is not. Sanad starts; a sanad is.',
  );
  expect(asInstalled(text, { searchPath: '', root: at('clone'), folder: at('clone') })).toBe(
    text.replace('sanad load', 'npx sanad load'),
  );
});
