/**
 * `sanad desk` as a user runs it: what the page saves is in the files and in the graph; what an editor writes beside it is shown, and a file that a load
 * refuses is said; Ctrl-C ends it, also while it loads.
 */
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import type { Beside, DeskState, FoundEntity, Saved } from '../../src/desk/contract.ts';
import { loadDossier } from '../../src/dossier/load/load-dossier.ts';
import { silent } from '../../src/progress.ts';
import { sanad, type Running } from '../support/cli.ts';
import { emptyDatabase, testDatabase, workerNeo4j } from '../support/database.ts';
import { neo4jEnvironment } from '../support/services/server-environment.ts';

let database: Database;
let folder = '';
let running: Running;
let url = '';
let cookie = '';

beforeAll(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
  folder = join(await mkdtemp(join(tmpdir(), 'sanad-desk-')), 'herodotus-abductions');
  await cp(join(import.meta.dirname, '../../seed/herodotus-abductions'), folder, { recursive: true });
  running = await start();
  const [, origin = '', token = ''] = /(http:\S+)\/\?token=(\S+)/.exec(await running.until(/token=\S+\n/)) ?? [];
  url = origin;
  cookie = ((await fetch(`${url}/?token=${token}`)).headers.get('set-cookie') ?? '').split(';')[0] ?? '';
});

afterAll(async () => {
  await running.end('SIGINT');
  await database.close();
  await rm(join(folder, '..'), { recursive: true });
});

async function start(): Promise<Running> {
  const environment = neo4jEnvironment(await workerNeo4j());
  return sanad(['desk', folder, '--by', 'Lena Haddad', '--port', '0'], environment);
}

async function get<T>(path: string): Promise<T> {
  return (await (await fetch(url + path, { headers: { cookie } })).json()) as T;
}

async function post(path: string, body: unknown): Promise<Saved> {
  const headers = { cookie, origin: url, 'content-type': 'application/json' };
  const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Saved;
}

/** Waits for a state of the desk that the user sees sooner or later. */
async function stateWith(isWanted: (state: DeskState) => boolean): Promise<DeskState> {
  for (const end = Date.now() + 60_000; ;) {
    const state = await get<DeskState>('/api/state');
    if (isWanted(state)) return state;
    if (Date.now() > end) {
      throw new Error(`Waited in vain. ${JSON.stringify(state.loading)} ${state.findings[0]?.message}`);
    }
    await sleep(100);
  }
}

const isLoaded = ({ loading }: DeskState): boolean => loading.state === 'LOADED';

async function loadedClaim(id: string): Promise<unknown> {
  const [row] = await database.readMany(
    'MATCH (c:Claim {id: $id})-[:SUBJECT]->(s) RETURN s.id AS subject, c.codedBy AS by',
    { id },
  );
  return row;
}

test('a claim that is saved is in its file, and soon in the graph; taken back, it is in neither', async () => {
  await stateWith(isLoaded);
  const { id = '' } = await post('/api/save', {
    what: 'ADD',
    document: 'histories-1',
    spans: [{ start: 1673, end: 1689 }],
    row: {
      ...{ subject: 'io', predicate: 'CAME_TO', object: 'tyre', attribution: ['herodotus WROTE'], voice: 'OWN' },
      ...{ polarity: 'AFFIRMED', mode: 'ACTUAL' },
    },
  });
  expect(await readFile(join(folder, 'claims-book-1.cypher'), 'utf8')).toContain(id);
  await stateWith(isLoaded);
  expect(await loadedClaim(id)).toEqual({ subject: 'io', by: 'Lena Haddad' });
  await post('/api/undo', {});
  await stateWith(isLoaded);
  expect(await loadedClaim(id)).toBeUndefined();
});

test('what an editor writes and renames is shown and loaded, and a file that a load refuses is said', async () => {
  const path = join(folder, 'claims-book-1.cypher');
  const text = await readFile(path, 'utf8');
  const write = async (changed: string): Promise<void> => {
    await writeFile(`${path}~`, changed);
    await rename(`${path}~`, path);
  };
  const hasError = ({ findings }: DeskState): boolean => findings[0]?.level === 'ERROR';
  await write(text.replace("{id: 'hdt-1-04', subject: 'io'", "{id: 'hdt-1-04', subject: 'nobody'"));
  const broken = await stateWith((state) => hasError(state) && state.loading.state === 'REFUSED');
  expect(broken.findings[0]).toMatchObject({ rule: 'known-entity', of: 'hdt-1-04' });
  expect(broken.loading.reason).toContain('nobody');
  await write(text.replace("{id: 'hdt-1-04', subject: 'io'", "{id: 'hdt-1-04', subject: 'helen'"));
  await stateWith((state) => !hasError(state) && isLoaded(state));
  expect(await loadedClaim('hdt-1-04')).toMatchObject({ subject: 'helen' });
  await write(text);
  await stateWith((state) => !hasError(state) && isLoaded(state));
});

test('entities that only the database has are found too', async () => {
  await database.write(async (tx) => await tx.run("MATCH (n {id: 'inachus'}) SET n.id = 'inachus-of-the-graph'"));
  const found = await get<FoundEntity[]>('/api/entities?text=Inachus&labels=Person');
  expect(found.map(({ id, own }) => [id, own])).toEqual([
    ['inachus', true],
    ['inachus-of-the-graph', false],
  ]);
});

test('claims of other dossiers on the same ends are beside those of this one', async () => {
  const other = await copyOfDossier();
  await database.write(async (tx) => await tx.run('MATCH (n {id: "inachus-of-the-graph"}) SET n.id = "inachus"'));
  await loadDossier(database, other, silent);
  const query = new URLSearchParams({ subject: 'io', predicate: 'CHILD_OF', object: 'inachus' });
  const { same, denials, near } = await get<Beside>(`/api/proposition?${query.toString()}`);
  expect([denials, near]).toEqual([[], []]);
  expect(same.map(({ id, dossier }) => [id, dossier])).toEqual([
    ['hdt-1-04', undefined],
    ['hdt-1-32', undefined],
    ['other-1-04', 'other'],
    ['other-1-32', 'other'],
  ]);
  expect(same[2]).toMatchObject({ worded: "Io was Inachus's daughter.", attribution: same[0]?.attribution });
});

/** The same claims as another dossier has them, under other ids. */
async function copyOfDossier(): Promise<string> {
  const copy = join(folder, '../other');
  await cp(join(import.meta.dirname, '../../seed/herodotus-abductions'), copy, { recursive: true });
  for (const name of (await readdir(copy)).filter((each) => each.endsWith('.cypher'))) {
    const text = await readFile(join(copy, name), 'utf8');
    const renamed = text
      .replaceAll("'hdt-", "'other-")
      .replaceAll(' hdt-', ' other-')
      .replace("'herodotus-abductions'", "'other'");
    await writeFile(join(copy, name), renamed);
  }
  return copy;
}

test('Ctrl-C ends it, also while it loads', async () => {
  const other = await start();
  await other.until(/token=\S+\n/);
  expect(await other.end('SIGINT')).toEqual({ code: 0, signal: null });
  expect(other.log()).not.toMatch(/bug|"level":(40|50)/);
});
