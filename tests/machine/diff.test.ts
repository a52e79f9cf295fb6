/**
 * `sanad diff`, as a user runs it in a repository of git, and the recipe for GitHub, whose own commands run here unchanged: what a change does to
 * claims, relations, status and disagreements; and the states that it refuses.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { QUICK_JAVA } from '../support/cli.ts';
import { workerNeo4j } from '../support/database.ts';
import { temporaryRoom } from '../support/dossiers.ts';
import { newTestHome } from '../support/local.ts';
import { neo4jEnvironment } from '../support/services/server-environment.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/cli/sanad.js', import.meta.url));
const RECIPE = new URL('../../docs/recipes/review-on-github.yml', import.meta.url);

let repository = '';
let home = '';
let environment: Record<string, string> = {};

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

function shell(command: string, more: Record<string, string> = {}): Ended {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], {
    ...{ cwd: repository, encoding: 'utf8' },
    env: { ...environment, ...more },
  });
  return { code: status, out: stdout, errors: stderr };
}

const git = (...parameters: string[]): string =>
  execFileSync('git', parameters, { cwd: repository, encoding: 'utf8', env: environment });

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const path = join(repository, file);
  await writeFile(path, change(await readFile(path, 'utf8')));
}

beforeAll(async () => {
  repository = await temporaryRoom();
  home = await newTestHome();
  const tools = join(repository, '.tools');
  await mkdir(tools);
  await mkdir(join(repository, 'seed'));
  // What npm calls in a repository that depends on sanad.
  await writeFile(join(tools, 'npx'), `#!/bin/sh\nshift\nexec '${process.execPath}' '${PROGRAM}' "$@"\n`);
  await chmod(join(tools, 'npx'), 0o755);
  const { PATH = '', HOME = '', JAVA_HOME } = process.env;
  environment = {
    ...{ PATH: `${tools}:${PATH}`, HOME, SANAD_HOME: home, SANAD_LOG_LEVEL: 'warn', ...QUICK_JAVA },
    ...(JAVA_HOME !== undefined && { JAVA_HOME }),
    ...{
      GIT_AUTHOR_NAME: 'a',
      GIT_AUTHOR_EMAIL: 'a@a.example',
      GIT_COMMITTER_NAME: 'a',
      GIT_COMMITTER_EMAIL: 'a@a.example',
    },
    // Lint and verify use the Neo4j of the worker; diff starts one of its own whatever this says.
    ...neo4jEnvironment(await workerNeo4j()),
  };
  await writeFile(join(repository, '.gitignore'), '.tools\n.sanad\n');
  for (const name of ['ferry', 'quay']) {
    const made = shell(`npx sanad new ${name} --in seed`);
    expect(made.errors).toBe('');
    if (name === 'quay') continue;
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '--message=one');
  }
  await rm(join(repository, 'seed/quay/documents'), { recursive: true });
});

afterAll(async () => await rm(home, { recursive: true, force: true }));

/** The commands of the recipe that are ours, by the name of their step. */
async function recipe(): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(RECIPE, 'utf8');
  return new Map(
    [...text.matchAll(/- name: (.*)\n(?: +if: .*\n)? +run: (npx sanad .*)/g)].map(([, name = '', run = '']) => [
      name,
      run,
    ]),
  );
}

describe('a change of one dossier', () => {
  test('the commands of the recipe check it and say what follows from it', async () => {
    const base = git('rev-parse', 'HEAD').trim();
    git('checkout', '--quiet', '-b', 'change');
    await edit('seed/ferry/claims.cypher', (text) =>
      text
        .replace("id: 'ferry-03', subject", "id: 'ferry-head', subject")
        .replace("whenBasis: 'Tuesday", "polarity: 'NEGATED', whenBasis: 'Tuesday"),
    );
    git('add', 'seed/ferry');
    git('commit', '--quiet', '--message=two');
    const commands = await recipe();
    expect([...commands.keys()]).toEqual([
      'Check the rows',
      'Check the passages whose documents are here',
      'Say what changes',
    ]);
    const [lint, verify, diff] = [...commands.values()].map((run) =>
      shell(run.replaceAll('seed/*/', 'seed/ferry/'), { BASE: base }),
    );
    expect(lint).toMatchObject({ code: 0 });
    expect(verify).toMatchObject({ code: 0 });
    expect(diff?.errors).toContain('Loaded ferry');
    expect(diff).toMatchObject({ code: 0 });
    const comment = await readFile(join(repository, 'difference.md'), 'utf8');
    expect(comment).toContain('### seed/ferry: 1 claim altered, 1 claim renamed');
    expect(comment).toContain('**Relations**: 1 altered, 1 removed');
    expect(comment).toMatch(/\*removed\* Amal Nouri MET\\_WITH Basim Rahim \(about .*\)\\?: ASSERTED, 1 origin/);
    expect(comment).toMatch(/\*altered\* .* LEADS .*\n {2}- claims\\?: − 'ferry-03', \+ 'ferry-head'/);
    expect(comment).toMatch(/\*renamed\* claim ferry-head \(was ferry-03\)/);
  });

  test('several dossiers, of which one is new and one is gone; --rows loads nothing', () => {
    const all = shell('npx sanad diff main seed/quay seed/gone seed/ferry --rows');
    expect(all).toMatchObject({ code: 1, errors: expect.stringContaining("neither 'main' nor 'seed/gone' has one") });
    git('rm', '-r', '--quiet', '--cached', 'seed/ferry');
    const { code, out, errors } = shell(
      'mv seed/ferry away; npx sanad diff main seed/quay seed/ferry --rows; mv away seed/ferry',
    );
    expect({ code, errors: errors.includes('Loading') }).toEqual({ code: 0, errors: false });
    expect(out).toMatch(/^seed\/quay: 4 claims added, .* \(a new dossier\)$/m);
    expect(out).toMatch(/^seed\/ferry: 4 claims removed, .* \(the dossier was removed\)$/m);
    expect(out).toContain('  - ferry/claims.cypher:11: claim ferry-01: Nouri and Rahim had a meeting.');
    expect(out).not.toContain('Relations');
  });

  test('a state that a load refuses: the rows are compared, and it says why the graph is not', async () => {
    await edit('seed/ferry/claims.cypher', (text) => text.replace("object: 'far-island'", "object: 'no-such-island'"));
    const { code, out } = shell('npx sanad diff main:seed/ferry seed/ferry --json');
    expect(code).toBe(1);
    const said = JSON.parse(out) as { dossiers: { changes: unknown[] }[]; graph: { unknown: string } };
    expect(said.graph.unknown).toMatch(
      /a load refuses seed\/ferry as it is after the change: ferry\/claims\.cypher:\d+: .*no-such-island/,
    );
    expect(said.dossiers[0]?.changes).toContainEqual(
      expect.objectContaining({
        kind: 'ALTERED',
        id: 'ferry-02',
        columns: [{ column: 'object', before: 'far-island', after: 'no-such-island' }],
      }),
    );
  });
});

test.each([
  ['no such revision', 'diff nonsense seed/ferry', /nonsense/],
  ['a revision that is an option', 'diff -- --output=x:seed seed/ferry', /single revision|no '--output/],
  ['no such folder', 'diff seed/ferry seed/nowhere', /there is no 'seed\/nowhere'/],
  ['two folders, and one more', 'diff seed/ferry seed/quay seed/ferry', /two states, and got 3/],
  ['two forms of print', 'diff main seed/ferry --json --markdown', /--json or --markdown/],
])('%s is refused before anything starts', (_what, command, message) => {
  const { code, out, errors } = shell(`npx sanad ${command}`);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(errors).toMatch(message);
  expect(errors).not.toMatch(/Starting Neo4j|bug of Sanad/);
});
