/** `sanad start` from its first line of output to its last, as a user runs it, with its own local Neo4j. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { askAt } from '../support/asking.ts';
import { addressesIn, answers, npm, QUICK_JAVA, sanad, sanadOnce, type Running } from '../support/cli.ts';
import { newTestHome } from '../support/local.ts';
import { served } from '../support/served.ts';
import { serverEnvironment } from '../support/services/server-environment.ts';
import { until } from '../support/until.ts';

const QUERY = '{ path(from: "joe-biden", to: "mustafa-al-kadhimi") { relations { type } } }';

const MET = { path: { relations: [{ type: 'MET_WITH' }] } };

let home = '';
/** When the first start read the graph. */
let firstReadAt: string | undefined;
let running: Running | undefined;

const environment = (more: Record<string, string> = {}): Record<string, string> => ({
  SANAD_HOME: home,
  ...QUICK_JAVA,
  PORT: '0',
  SANAD_LOG_LEVEL: 'warn',
  ...more,
});

const gone = async (bolt: string): Promise<boolean> => {
  for (let attempt = 0; attempt < 100 && (await answers(bolt)); attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return !(await answers(bolt));
};

beforeAll(async () => {
  home = await newTestHome();
});

afterEach(async () => {
  if (running?.process.exitCode === null) await running.end('SIGKILL');
});

afterAll(async () => {
  await rm(home, { recursive: true, force: true });
});

describe('sanad start', () => {
  test('npm start ends with addresses, answers, shares its database with load, and leaves nothing behind after SIGKILL', async () => {
    running = npm(['start'], environment());
    const output = await running.until('Ctrl-C');
    const { graphql, bolt } = addressesIn(output);
    expect(output).toContain('Loaded us-iraq-2021');
    expect(output).toContain('neo4j-password');
    expect(output).not.toContain('✓');

    const { data, extensions } = await askAt(new URL(graphql).origin).ask(QUERY);
    expect(data).toEqual(MET);
    firstReadAt = extensions?.sanad?.readAt;

    expect(await sanadOnce(['load'], environment())).toMatchObject({
      code: 0,
      output: expect.stringContaining('unchanged since last time'),
    });
    const second = await sanadOnce(['start'], environment());
    expect(second).toMatchObject({ code: 1, output: expect.stringContaining('(HOME_HELD)') });
    expect(second.output).toMatch(/Process \d+ runs/);

    running.process.kill('SIGKILL');
    expect(await gone(bolt)).toBe(true);
    await expect(fetch(graphql)).rejects.toThrow('fetch failed');
  });

  test('npm start ends after SIGTERM', async () => {
    const { address } = await served('frozen');
    // Built a moment ago, by the test above.
    running = npm(['start', '--ignore-scripts'], serverEnvironment(address));
    const { graphql } = addressesIn(await running.until('Ctrl-C'));
    running.process.kill('SIGTERM');
    await until(async () => !(await answers(graphql)));
  });

  // `local-crash` kills a process that started Neo4j by SIGKILL, and starts on what it left.
  test('the next start answers traversals from the state before, while Neo4j starts; then it reads and loads nothing that has not changed; a terminal sends Ctrl-C twice, through npm too: the server stops in order, once', async () => {
    running = sanad(['start'], environment());
    const [, url = ''] = /Listening on (\S+)\//.exec(await running.until('Traversals are answered already')) ?? [];
    const { data, extensions } = await askAt(url).ask(QUERY);
    const lookup = await askAt(url).ask('{ people(limit: 1) { id } }');
    const isReady = running.output().includes('Sanad is ready');
    expect(data).toEqual(MET);
    expect(extensions?.sanad).toMatchObject({ readAt: firstReadAt, stale: !isReady });
    expect(lookup.errors?.[0]?.extensions.code).toBe(isReady ? undefined : 'SERVICE_UNAVAILABLE');

    const output = await running.until('Ctrl-C');
    const { bolt } = addressesIn(output);
    expect(output).toContain('us-iraq-2021 (unchanged since last time)');
    expect((await askAt(url).ask(QUERY)).extensions?.sanad).toMatchObject({ readAt: firstReadAt, stale: false });
    running?.process.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 100));
    running?.process.kill('SIGINT');
    expect(await running?.exited).toMatchObject({ code: 0 });
    expect(running?.output()).toContain('Stopping …');
    expect(await gone(bolt)).toBe(true);
    const log = await readFile(join(home, 'neo4j', 'logs', 'neo4j.log'), 'utf8');
    expect(log.trimEnd().split('\n').at(-1)).toContain('Stopped.');
  });
});
