/** Error messages of the command line: plain words, a code, and no stack. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DatabaseAddress } from '../../src/db/database.ts';
import { emptyDatabase, testDatabase, workerNeo4j } from '../support/database.ts';
import { sanadOnce } from '../support/cli.ts';
import { neo4jEnvironment } from '../support/services/server-environment.ts';

let neo4j: DatabaseAddress;
let folder = '';

const remote = (more: Record<string, string> = {}): Record<string, string> => {
  return { ...neo4jEnvironment(neo4j), SANAD_LOG_LEVEL: 'warn', ...more };
};

beforeAll(async () => {
  neo4j = await workerNeo4j();
  folder = await mkdtemp(join(tmpdir(), 'sanad-cli-'));
  const database = await testDatabase();
  await emptyDatabase(database);
  await database.close();
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('a command that cannot be done says why', () => {
  test('a wrong password', async () => {
    const { code, output } = await sanadOnce(['load'], remote({ NEO4J_PASSWORD: 'not-the-password' }));
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining('(DATABASE_AUTH_FAILED)') });
    expect(output).not.toContain('not-the-password');
    expect(output).not.toMatch(/^\s+at /m);
  });

  test('a Neo4j that is not there', async () => {
    const { code, output } = await sanadOnce(['load'], remote({ NEO4J_URI: 'bolt://127.0.0.1:1' }));
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining('(SERVICE_UNAVAILABLE)') });
    expect(output).toContain('bolt://127.0.0.1:1');
  });

  test('a database that is not there', async () => {
    const { code, output } = await sanadOnce(['load'], remote({ NEO4J_DATABASE: 'nope' }));
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining("no database 'nope'") });
    expect(output).toContain('NEO4J_DATABASE');
  });

  test.each([
    ['strat', 'start'],
    ['laod', 'load'],
    ['reprot', 'report'],
    ['doctr', 'doctor'],
  ])('an unknown command, %s', async (unknown, nearest) => {
    const { code, output } = await sanadOnce([unknown]);
    expect(code).toBe(1);
    expect(output).toContain(`unknown command '${unknown}'`);
    expect(output).toContain(nearest);
  });

  test.each([
    [['lint', '--strcit'], '--strict'],
    [['load', '--froce'], '--force'],
    [['--verison'], '--version'],
  ])('an unknown option, %s', async (args, nearest) => {
    const { code, output } = await sanadOnce(args);
    expect(code).toBe(1);
    expect(output).toContain(`unknown option '${args.at(-1)}'`);
    expect(output).toContain(nearest);
  });

  test('a setting that cannot be used', async () => {
    expect(await sanadOnce(['load'], { PORT: 'four' })).toMatchObject({
      code: 1,
      output: expect.stringContaining("'four'"),
    });
    expect(await sanadOnce(['load'], { NEO4J_URI: 'http://localhost' })).toMatchObject({
      code: 1,
      output: expect.stringContaining('(BAD_CONFIG)'),
    });
  });

  test('a faulty dossier, by file and line', async () => {
    const dossier = join(folder, 'faulty');
    await mkdir(dossier);
    await writeFile(
      join(dossier, 'people.cypher'),
      "// People.\nUNWIND [\n  {id: 'a', nameAr: 'أ'}\n] AS row\nMERGE (p:Person {id: row.id})\nSET p += row;\n",
    );
    const { code, output } = await sanadOnce(['load', dossier], remote());
    expect(code).toBe(1);
    expect(output).toContain('faulty/people.cypher:3: ');
    expect(output).toContain("Person 'a', name");
  });

  test('a port that is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const port = String((taken.address() as { port: number }).port);
    const { code, output } = await sanadOnce(['start'], remote({ PORT: port }));
    taken.close();
    expect(code).toBe(1);
    expect(output).toContain(port);
    expect(output).toContain('(BAD_CONFIG)');
  });

  test('doctor: a machine without Java and Maven', async () => {
    const bin = join(folder, 'bin');
    await mkdir(bin);
    await symlink(process.execPath, join(bin, 'node'));
    const { code, output } = await sanadOnce(['doctor'], {
      PATH: bin,
      JAVA_HOME: '',
      SANAD_HOME: join(folder, 'home'),
    });
    expect(code).toBe(1);
    expect(output).toMatch(/✗ Java/);
    expect(output).toContain('apt-get install');
    expect(output).toContain('docker compose up');
  });
});
