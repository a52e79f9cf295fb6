/** How an export reaches its reader: `sanad export` as a user runs it, and `GET /export/`. Both give the files that the writers write. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FORMATS } from '../../src/interchange/formats/formats.ts';
import { readerNamed } from '../../src/interchange/in/readers.ts';
import { sanad } from '../support/cli.ts';
import { imported } from '../support/imports/imported.ts';
import { exportsOf, type Exported } from '../support/records/exported.ts';
import { served, type Served } from '../support/served.ts';
import { until } from '../support/until.ts';
import { neo4jEnvironment } from '../support/services/server-environment.ts';

let server: Served;
let folder: string;
let carrhae: Exported;
let usIraq: Exported;

beforeAll(async () => {
  server = await served('us-iraq-2021 and fixtures');
  folder = mkdtempSync(join(tmpdir(), 'sanad-export-'));
  [carrhae, usIraq] = (await exportsOf(server, ['carrhae', 'us-iraq-2021'])) as [Exported, Exported];
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('GET /export/', () => {
  const get = async (path: string): Promise<Response> => await fetch(new URL(`/export/${path}`, server.url));

  test('lists the formats and their files', async () => {
    const { formats } = (await (await get('')).json()) as { formats: { name: string; files: string[] }[] };
    expect(formats.map(({ name }) => name)).toEqual(FORMATS.map(({ name }) => name));
    for (const { files } of formats) expect(files).toContain('loss.csv');
  });

  test('returns each file of each format, and its table of loss', async () => {
    for (const [name, text] of carrhae.files) {
      const [format = '', file = ''] = name.split('/');
      const response = await get(`carrhae/${format}/${file}`);
      expect([name, response.status]).toEqual([name, 200]);
      expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="carrhae\.[a-z.]+"$/);
      // `Response.text` would take the byte order mark away.
      expect([name, Buffer.from(await response.arrayBuffer()).toString()]).toEqual([name, text]);
    }
  });

  test('holds several dossiers in one file, and labels in another language', async () => {
    const response = await get('carrhae,us-iraq-2021/gephi/nodes.csv?language=ar');
    const text = await response.text();
    for (const { id } of carrhae.records.entity.concat(usIraq.records.entity)) expect(text).toContain(`${id},`);
    expect(text).toContain('mustafa-al-kadhimi,مصطفى الكاظمي');
  });

  test('more than two at once are refused, and readers who go away make room', async () => {
    const gone = new AbortController();
    const path = new URL('/export/us-iraq-2021/csv/claims.csv', server.url);
    const responses = await Promise.all([1, 2, 3].map(async () => await fetch(path, { signal: gone.signal })));
    const refused = responses.filter(({ status }) => status === 503);
    expect(responses.map(({ status }) => String(status)).toSorted()).toEqual(['200', '200', '503']);
    expect(await refused[0]?.json()).toMatchObject({ errors: [{ extensions: { code: 'SERVER_BUSY' } }] });
    gone.abort();
    await until(async () => (await get('carrhae/gexf/graph.gexf')).status === 200);
  });

  test.each([
    ['carhae/csv/claims.csv', 'carrhae'],
    ['carrhae/xls/claims.csv', 'graphml'],
    ['carrhae/csv/nodes.csv', 'claims.csv'],
    ['carrhae/csv/claims.csv?language=arabic-please', 'language'],
    ['carrhae/csv', '/'],
  ])('%s: 404, which names what exists', async (path, named) => {
    const response = await get(path);
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect({ status: response.status, code: errors[0]?.extensions.code }).toEqual({ status: 404, code: 'NOT_FOUND' });
    expect(errors[0]?.message).toContain(named);
  });
});

describe('POST /export/: a view', () => {
  const post = async (path: string, view: unknown): Promise<Response> =>
    await fetch(new URL(`/export/${path}`, server.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(view),
    });
  const ids = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);

  test('of all that a dossier has is the file of the dossier, in each format', async () => {
    const { claim, relation, entity, proposal } = carrhae.records;
    expect(proposal).toEqual([]);
    const view = { claims: ids(claim), relations: ids(relation), entities: ids(entity) };
    for (const [name, text] of carrhae.files) {
      const [format = '', file = ''] = name.split('/');
      const response = await post(`carrhae/${format}/${file}`, view);
      expect([name, response.status]).toEqual([name, 200]);
      expect([name, Buffer.from(await response.arrayBuffer()).toString()]).toEqual([name, text]);
    }
  });

  test('of one relation has its claims and what they name, and can be read again', async () => {
    const [relation] = usIraq.records.relation.toSorted(
      (a, b) => b.against.length - a.against.length || b.claims.length - a.claims.length,
    );
    expect(relation?.claims.length).toBeGreaterThan(0);
    const claims = [...(relation?.claims ?? []), ...(relation?.against ?? [])];
    const response = await post('us-iraq-2021/jsonld/dataset.jsonld', { claims, relations: [relation?.id] });
    expect(response.status).toBe(200);
    const path = join(folder, 'view.jsonld');
    writeFileSync(path, await response.text());
    const read = await imported(readerNamed('jsonld'), path, undefined, 'us-iraq-2021');
    expect(ids(read.claims)).toEqual(expect.arrayContaining(claims));
    const named = read.claims.flatMap((row) => [row['subject'], row['object']]).filter((id) => id !== undefined);
    for (const id of named) expect([id, read.row(String(id))]).toEqual([id, expect.anything()]);
    const edges = await (await post('us-iraq-2021/gephi/edges.csv', { claims, relations: [relation?.id] })).text();
    expect(edges.trimEnd().split('\r\n')).toHaveLength(2);
  });

  test.each<readonly [string, unknown, number, string]>([
    ['carrhae/gexf/graph.gexf', {}, 400, 'all lists are empty'],
    ['carrhae/gexf/graph.gexf', [], 400, 'Expected the ids of a view'],
    ['carrhae/gexf/graph.gexf', { claims: 'x' }, 400, 'claims'],
    ['carrhae/gexf/graph.gexf', { claims: [1] }, 400, 'claims.0'],
    ['carrhae/gexf/graph.gexf', { claim: ['x'] }, 400, 'claim'],
    ['carrhae/gexf/graph.gexf', { claims: Array.from({ length: 10_001 }, (_, n) => `c-${n}`) }, 400, '10000'],
    ['carrhae/gexf/graph.gexf', { claims: ['nothing-of-this-name'] }, 404, 'nothing-of-this-name'],
    ['carrhae/gexf/graph.gexf', { relations: ['a.MET_WITH.b'] }, 404, 'a.MET_WITH.b'],
    ['carrhae/neo4j/import.args', { claims: ['x'] }, 404, 'copies the whole graph'],
    ['nowhere/gexf/graph.gexf', { claims: ['x'] }, 404, 'nowhere'],
  ])('%s of %j: %d', async (path, view, status, named) => {
    const response = await post(path, view);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(named);
  });
});

test('the examples of docs/interchange.md give the same file', async () => {
  const page = readFileSync(new URL('../../docs/interchange.md', import.meta.url), 'utf8');
  const [, command = '', path = ''] =
    /npx sanad (export .*) --out[\s\S]*http:\/\/127\.0\.0\.1:4000(\/\S+)/.exec(page) ?? [];
  const out = join(folder, 'example');
  const environment = { ...neo4jEnvironment(server.address), SANAD_LOG_LEVEL: 'warn' };
  const { code } = await sanad([...command.split(' '), '--out', out], environment).exited;
  expect(code).toBe(0);
  const response = await fetch(new URL(path, server.url));
  expect(await response.text()).toBe(readFileSync(out, 'utf8'));
});

describe('sanad export, as a user runs it', () => {
  const run = async (...args: readonly string[]): Promise<{ code: number | null; output: string }> => {
    const running = sanad(['export', ...args], { ...neo4jEnvironment(server.address), SANAD_LOG_LEVEL: 'warn' });
    const { code } = await running.exited;
    return { code, output: running.output() };
  };

  test('writes a format of one file and its table of loss, and replaces neither unless it is asked', async () => {
    const out = join(folder, 'out.gexf');
    const first = await run('carrhae', '--as', 'gexf', '--out', out);
    expect(first.code).toBe(0);
    expect(first.output).toMatch(/\d+ values kept, \d+ folded into others, \d+ dropped/);
    const { files } = carrhae;
    expect(readFileSync(out, 'utf8')).toBe(files.get('gexf/graph.gexf'));
    expect(readFileSync(`${out}.loss.csv`, 'utf8')).toBe(files.get('gexf/loss.csv'));
    const second = await run('carrhae', '--as', 'gexf', '--out', out);
    expect(second).toMatchObject({ code: 1, output: expect.stringContaining('--force') });
    expect(existsSync(`${out}.part`)).toBe(false);
  });

  test('writes a format of several files into a folder', async () => {
    const out = join(folder, 'tables');
    expect((await run('carrhae', '--as', 'csv', '--out', out)).code).toBe(0);
    for (const [name, text] of carrhae.files) {
      const [format = '', file = ''] = name.split('/');
      if (format !== 'csv' || file === 'loss.csv') continue;
      expect([name, readFileSync(join(out, file), 'utf8')]).toEqual([name, text]);
    }
  });

  test('names what exists if it does not know the dossier or the format', async () => {
    const format = await run('carrhae', '--as', 'xls');
    expect(format.code).toBe(1);
    for (const { name } of FORMATS) expect(format.output).toContain(name);
    const out = join(folder, 'nothing');
    const dossier = await run('carhae', '--as', 'csv', '--out', out);
    expect(dossier).toMatchObject({ code: 1, output: expect.stringContaining('carrhae') });
    expect(existsSync(out)).toBe(false);
  });
});
