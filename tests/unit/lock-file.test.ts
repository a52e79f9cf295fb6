/** package-lock.json is complete for every platform, and the check rejects an incomplete lock file. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const ROOT = resolve(import.meta.dirname, '../..');

type Entry = Readonly<Record<string, unknown>>;
type Entries = Readonly<Record<string, Entry>>;

let folder: string;
let packages: Entries;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sanad-lock-'));
  packages = (JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Entries }).packages;
});
afterAll(() => rm(folder, { recursive: true }));

/** What the check prints about a lock with these entries, and its exit code. */
async function check(entries: Entries): Promise<{ code: number; printed: string }> {
  const file = join(folder, 'package-lock.json');
  await writeFile(file, JSON.stringify({ packages: entries }));
  return new Promise((done) => {
    execFile(
      process.execPath,
      [join(ROOT, 'scripts/lock/complete.mjs'), '--check', '--file', file],
      (error, stdout, stderr) => done({ code: Number(error?.code ?? 0), printed: stdout + stderr }),
    );
  });
}

const without = (entry: Entry | undefined, name: string): Entry =>
  Object.fromEntries(Object.entries(entry ?? {}).filter(([key]) => key !== name));

const GRAPHQL = 'node_modules/graphql';
const MAC_BUILD = 'node_modules/@oxlint/binding-darwin-arm64';
const OPTIONAL = 'node_modules/fsevents';

test('the lock of this project is whole', async () => {
  expect(await check(packages)).toEqual({ code: 0, printed: '' });
});

test.each([GRAPHQL, MAC_BUILD, OPTIONAL])('%s without a checksum', async (place) => {
  const { code, printed } = await check({ ...packages, [place]: without(packages[place], 'integrity') });
  expect(code).toBe(1);
  expect(printed).toContain(`${place}@`);
  expect(printed).toContain('scripts/lock/complete.mjs');
});

test('a weak checksum', async () => {
  const weak = { ...packages[GRAPHQL], integrity: 'sha1-W5y1xPuyXgNTf7nXrEqLM5wGVJw=' };
  expect(await check({ ...packages, [GRAPHQL]: weak })).toMatchObject({ code: 1 });
});

test('a build of another platform that has no entry', async () => {
  const { code, printed } = await check(without(packages, MAC_BUILD) as Entries);
  expect(code).toBe(1);
  expect(printed).toMatch(/@oxlint\/binding-darwin-arm64@\S+ has no entry/);
});

test('an entry that names its registry', async () => {
  const hosted = { ...packages[GRAPHQL], resolved: 'https://registry.example/graphql.tgz' };
  const { code, printed } = await check({ ...packages, [GRAPHQL]: hosted });
  expect(code).toBe(1);
  expect(printed).toContain('registry.example');
});
