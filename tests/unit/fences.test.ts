/** Each lint rule between the rooms of src rejects a file that breaks it, with a message that says what to do instead. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** A file that must fail, the rule that refuses it, and words of the message. */
const REFUSED: readonly (readonly [file: string, source: string, rule: string, message: RegExp])[] = [
  ['model/a.ts', "import { Database } from '../db/database.ts';", 'sanad(rooms)', /model imports no other room/],
  ['model/b.ts', "export { statement } from '../db/statements.ts';", 'sanad(rooms)', /model imports no other room/],
  ['model/c.ts', "export const late = async () => await import('../db/database.ts');", 'sanad(rooms)', /no other room/],
  ['model/d.ts', "export type Late = import('../db/database.ts').Database;", 'sanad(rooms)', /no other room/],
  [
    'db/a.ts',
    "import { load } from '../dossier/load/load-dossier.ts';",
    'sanad(rooms)',
    /passes the statement and its values in/,
  ],
  [
    'db/local/a.ts',
    "import { load } from '../../dossier/load/load-dossier.ts';",
    'sanad(rooms)',
    /src\/db may not import/,
  ],
  ['dossier/a.ts', "import { path } from '../traversals/path.ts';", 'sanad(rooms)', /src\/dossier may not import/],
  ['graph/a.ts', "import { path } from '../traversals/path.ts';", 'sanad(rooms)', /only implements the Graph port/],
  [
    'traversals/a.ts',
    "import type { Database } from '../db/database.ts';",
    'sanad(rooms)',
    /read through the Graph port/,
  ],
  [
    'traversals/b.ts',
    "import { Snapshot } from '../graph/snapshot/snapshot.ts';",
    'sanad(rooms)',
    /read through the Graph port/,
  ],
  ['graphql/a.ts', "import { Database } from '../db/database.ts';", 'sanad(rooms)', /take it as an argument/],
  ['graphql/b.ts', "import { server } from '../http/server.ts';", 'sanad(rooms)', /take it as an argument/],
  [
    'interchange/a.ts',
    "import { Database } from '../db/database.ts';",
    'sanad(rooms)',
    /takes what it writes as an argument/,
  ],
  ['http/a.ts', "import { Database } from '../db/database.ts';", 'sanad(rooms)', /main\.ts or cli composes/],
  ['explorer/a.ts', "import { Database } from '../db/database.ts';", 'sanad(rooms)', /sends GraphQL requests/],
  ['desk-page/a.ts', "import { DeskSession } from '../desk/desk-session.ts';", 'sanad(rooms)', /sends requests to/],
  [
    'desk-page/b.ts',
    "import { Legend } from '../explorer/legend/Legend.tsx';",
    'sanad(rooms)',
    /internal to src\/explorer/,
  ],
  ['cli/a.ts', "import { draw } from '../explorer/draw.ts';", 'sanad(rooms)', /served as files/],
  ['db/b.ts', "import { readConfig } from '../config.ts';", 'sanad(rooms)', /src\/db may not import/],
  ['errors.ts', "import { silent } from './progress.ts';", 'sanad(rooms)', /imports nothing of ours/],
  ['newcomer/a.ts', "import { Database } from '../db/database.ts';", 'sanad(rooms)', /give it a line in ROOMS/],
  [
    'graph/b.ts',
    "import { boundsOf } from '../dossier/read/table-schema.ts';",
    'sanad(rooms)',
    /only implements the Graph port/,
  ],
  ['cli/f.ts', "import { scan } from '../dossier/read/scan.ts';", 'sanad(rooms)', /internal to src\/dossier/],
  ['names/a.ts', "import type { EntityRecord } from '../graph/port.ts';", 'sanad(rooms)', /without a database/],
  ['model/e.ts', "import { helper } from '../../tests/support/local.ts';", 'sanad(rooms)', /outside src/],

  ['dossier/b.ts', "import neo4j from 'neo4j-driver';", 'sanad(packages)', /use Database of src\/db\/database\.ts/],
  ['graphql/c.ts', "import type { Session } from 'neo4j-driver';", 'sanad(packages)', /use Database/],
  ['traversals/c.ts', "import { GraphQLError } from 'graphql';", 'sanad(packages)', /throw a class of src\/errors\.ts/],
  ['http/b.ts', "import { GraphQLError } from 'graphql';", 'sanad(packages)', /throw a class of src\/errors\.ts/],
  ['graphql/d.ts', "import fastify from 'fastify';", 'sanad(packages)', /routes and replies belong to src\/http/],
  ['cli/b.ts', "import { config } from 'dotenv';", 'sanad(packages)', /readConfig\(\)/],
  ['db/c.ts', "import { SingleBar } from 'cli-progress';", 'sanad(packages)', /report to a Progress/],
  ['dossier/d.ts', "import { createElement } from 'react';", 'sanad(packages)', /only .*src\/dossier\/report may/],
  ['db/d.ts', "import { env } from 'node:process';", 'sanad(packages)', /read in src\/config\.ts alone/],

  [
    'cli/c.ts',
    "export const path = process.env['PATH'];",
    'eslint(no-restricted-properties)',
    /take the setting as an argument/,
  ],
  [
    'cli/d.ts',
    'export const { env } = process;',
    'eslint(no-restricted-properties)',
    /take the setting as an argument/,
  ],
  ['cli/g.ts', "process.env['A'] ??= 'b';", 'sanad(environment)', /to a child process as `env:`/],
  ['../scripts/a.mjs', "process.env.A = 'b';", 'sanad(environment)', /No file may change process\.env/],
  ['../scripts/b.mjs', 'delete process.env.A;', 'sanad(environment)', /No file may change process\.env/],
  [
    '../tests/unit/a.test.ts',
    "Object.assign(process.env, { A: 'b' });",
    'sanad(environment)',
    /No file may change process\.env/,
  ],
  ['../bench/a.mjs', "process.loadEnvFile('.env');", 'sanad(environment)', /No file may change process\.env/],
  ['db/e.ts', "export const all = 'MATCH (n) RETURN n';", 'sanad(words)', /move it to a file of cypher/],
  [
    'graphql/e.ts',
    `export const all = (id: string) => \`MERGE (n {id: \${id}})\`;`,
    'sanad(words)',
    /move it to a file of cypher/,
  ],
  ['dossier/c.ts', "export const all = 'x DETACH DELETE n';", 'sanad(words)', /move it to a file of cypher/],
  ['http/c.ts', 'export const types = `type Query {\n  a: Int\n}`;', 'sanad(words)', /src\/graphql\/typedefs/],
  ['http/d.ts', "export const red = '#ff0000';", 'sanad(words)', /colours and lengths belong to/],
  ['graphql/f.ts', "export const wide = 'width: 12px';", 'sanad(words)', /colours and lengths belong to/],
  [
    'db/f.ts',
    "export function f() { throw new Error('no'); }",
    'sanad(own-errors)',
    /throw a class of src\/errors\.ts/,
  ],
  [
    'db/g.ts',
    "export function f() { throw TypeError('no'); }",
    'sanad(own-errors)',
    /throw a class of src\/errors\.ts/,
  ],
  ['graphql/g.ts', 'export const http = { status: 400 };', 'sanad(status-codes)', /src\/http and src\/desk/],
  [
    'cli/e.ts',
    'export const f = (reply: { code(n: number): void }) => reply.code(503);',
    'sanad(status-codes)',
    /src\/http and src\/desk/,
  ],
  [
    'model/f.ts',
    "export const f = () => document.querySelector('a');",
    'eslint(no-restricted-globals)',
    /src\/explorer and src\/graphiql/,
  ],
];

/** Files that must pass all fences. */
const ALLOWED: readonly (readonly [file: string, source: string])[] = [
  ['model/ok.ts', "import { invariant } from '../errors.ts';\nimport { z } from 'zod';\nexport { invariant, z };"],
  [
    'db/ok.ts',
    "import neo4j from 'neo4j-driver';\nimport { labelsOf } from '../model/labels.ts';\nexport { labelsOf, neo4j };",
  ],
  [
    'db/local/ok.ts',
    "import { statement } from '../statements.ts';\nimport { invariant } from '../../errors.ts';\nexport { invariant, statement };",
  ],
  [
    'graphql/ok.ts',
    "import { GraphQLError } from 'graphql';\nimport type { Database } from '../db/database.ts';\nexport type D = Database;\nexport { GraphQLError };",
  ],
  ['traversals/ok.ts', "import { reversed } from '../graph/port.ts';\nexport { reversed };"],
  ['http/ok.ts', 'export const gone = { statusCode: 503 };'],
  [
    'cli/ok.ts',
    "import { readConfig } from '../config.ts';\nimport { load } from '../dossier/load/load-dossier.ts';\nexport { load, readConfig };",
  ],
  ['config.ts', 'export const { env } = process;'],
  ['../tests/support/global-setup.ts', "process.env['A'] = 'b';"],
  ['../scripts/c.mjs', "export const env = { ...process.env, A: 'b' };"],
  ['dossier/report/ok.ts', "import { createElement } from 'react';\nexport { createElement };"],
  ['explorer/ok.ts', "export const draw = () => document.createElement('p').append('#ff0000');"],
  ['dossier/read/read-statement.ts', "export const SHAPE = 'MERGE (x:Label {id: row.id})';"],
  ['cli/prose.ts', "export const text = 'Returns what matched (if anything); call us, create none.';"],
];

interface Finding {
  readonly filename: string;
  readonly code: string;
  readonly message: string;
  readonly help?: string;
}

describe('the fences between the rooms', () => {
  let findings: readonly Finding[] = [];
  const of = (file: string): Finding[] => findings.filter(({ filename }) => filename.endsWith(join('src', file)));

  beforeAll(async () => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'sanad-fences-')));
    try {
      for (const file of [
        '.oxlintrc.json',
        'scripts/fences/plugin.mjs',
        'scripts/fences/tables.mjs',
        'scripts/fences/dossier-doors.mjs',
        'scripts/fences/explorer-doors.mjs',
        'tsconfig.json',
      ]) {
        await mkdir(dirname(join(folder, file)), { recursive: true });
        await copyFile(join(ROOT, file), join(folder, file));
      }
      for (const [file, source] of [...REFUSED, ...ALLOWED]) {
        const path = join(folder, 'src', file);
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, `${source}\n`);
      }
      findings = await lint(folder);
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 60_000);

  test.each(REFUSED)('refuse src/%s: %s', (file, _source, rule, message) => {
    const found = of(file).filter(({ code }) => code === rule);
    expect(found.map((finding) => `${finding.message} ${finding.help ?? ''}`)).toContainEqual(
      expect.stringMatching(message),
    );
  });

  test.each(ALLOWED)('let src/%s pass', (file) => {
    expect(of(file).filter(({ code }) => /^sanad|no-restricted/.test(code))).toEqual([]);
  });
});

async function lint(folder: string): Promise<readonly Finding[]> {
  const oxlint = join(ROOT, 'node_modules/oxlint/bin/oxlint');
  const output = await new Promise<string>((done) => {
    // It exits with 1, as there are findings.
    execFile(
      process.execPath,
      [oxlint, '--format', 'json'],
      {
        cwd: folder,
        maxBuffer: 2 ** 26,
        env: { ...process.env, PATH: `${join(ROOT, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}` },
      },
      (_error, stdout, stderr) => done(stdout || stderr),
    );
  });
  return (JSON.parse(output) as { diagnostics: Finding[] }).diagnostics;
}
