/**
 * Starts with faults: taken ports, a damaged jar, damaged data, a full disk. Sanad repairs each fault, or reports it in plain
 * words.
 */
import { execFile } from 'node:child_process';
import {
  chmod,
  copyFile,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { archiveFileOf } from '../../src/db/local/archive.ts';
import { type Jar, jarsFileOf } from '../../src/db/local/jars.ts';
import { findJava } from '../../src/db/local/java.ts';
import { layoutOf } from '../../src/db/local/layout.ts';
import { type Progress, silent } from '../../src/progress.ts';
import { newTestHome, startOn, stopAllStarted, testSettings } from '../support/local.ts';
import { partOfToday } from '../support/property.ts';

const runProgram = promisify(execFile);
let home: string;
/**
 * A home on which a Neo4j has run once. The file with its password was older than the Neo4j, as after a crash between the two,
 * and one of the jars was spoiled. All tests about this first start share it.
 */
let usedHome: string;
let used: { readonly titles: readonly string[]; readonly password: string; readonly spoiled: string };
const PASSWORD = 'written-before-the-crash';
beforeAll(async () => {
  usedHome = await newTestHome();
  await writeFile(layoutOf(usedHome).passwordFile, `${PASSWORD}\n`);
  const spoiled = await spoilKernelJar(usedHome);
  const { titles, progress } = recorded();
  const server = await startOn(usedHome, {}, progress);
  await server.stop();
  used = { titles, password: server.password, spoiled };
});
afterAll(async () => {
  await rm(usedHome, { recursive: true, force: true });
});
beforeEach(async () => {
  home = await newTestHome();
});
afterEach(async () => {
  await stopAllStarted();
  await rm(home, { recursive: true, force: true });
});

/** Spoils the jar of Neo4j's kernel in a home. Returns the name of the jar. */
async function spoilKernelJar(of: string): Promise<string> {
  const file = await jarsFileOf(layoutOf(of));
  const jars = JSON.parse(await readFile(file, 'utf8')) as Jar[];
  const kernel = jars.findIndex(({ path }) => /neo4j-kernel-\d/.test(path));
  const jar = jars[kernel];
  if (jar === undefined) throw new TypeError('Neo4j has a kernel');
  // A store of our own, so that nobody else's jar is spoiled.
  const copy = join(of, basename(jar.path));
  await copyFile(jar.path, copy);
  await writeFile(copy, (await readFile(copy)).fill(0x5a, 1_000));
  await writeFile(file, JSON.stringify(jars.with(kernel, { ...jar, path: copy })));
  return basename(jar.path);
}

/** Makes the home of the test a copy of the home on which a Neo4j has run. */
async function copyUsedHome(): Promise<void> {
  await rm(home, { recursive: true });
  await cp(usedHome, home, { recursive: true, verbatimSymlinks: true });
}

/** What was told, title by title. */
function recorded(): { titles: string[]; progress: Progress } {
  const titles: string[] = [];
  return { titles, progress: { step: (title) => (titles.push(title), silent.step(title)) } };
}

async function takenPort(): Promise<{ port: number; release: () => void }> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : 0, release: () => server.close() };
}

/** A folder with a java that first lets somebody else have the Bolt port, and then is Java. */
async function thievishJava(): Promise<{ javaHome: string; endThief: () => Promise<void> }> {
  const java = await findJava(testSettings(home));
  const javaHome = join(home, 'java');
  const program = join(javaHome, 'bin', 'java');
  await mkdir(dirname(program), { recursive: true });
  // It keeps the port until the test ends it, and for ten minutes if the test cannot.
  const thief =
    "require('net').createServer().listen(Number(process.argv[1]), '127.0.0.1', () => require('fs').writeFileSync(process.argv[2], String(process.pid))); setTimeout(() => process.exit(), 600000)";
  const thiefPid = join(home, 'thief-pid');
  await writeFile(
    program,
    `#!/bin/sh
if [ "$1" != -version ] && [ ! -e '${home}/stolen' ]; then
  touch '${home}/stolen'
  port=$(sed -n 's/^server.bolt.listen_address=.*://p' '${layoutOf(home).confFile}')
  '${process.execPath}' -e "${thief}" "$port" '${thiefPid}' </dev/null >/dev/null 2>&1 &
  until [ -s '${thiefPid}' ]; do sleep 0.1; done
fi
exec '${java.path}' "$@"
`,
  );
  await chmod(program, 0o755);
  // It is the same Java, so that the class data archive is right for it too.
  const layout = layoutOf(home);
  const jars = JSON.parse(await readFile(await jarsFileOf(layout), 'utf8')) as Jar[];
  const thievish = await findJava({ ...testSettings(home), javaHome });
  await symlink(await realpath(archiveFileOf(layout, java, jars)), archiveFileOf(layout, thievish, jars));
  return { javaHome, endThief: async () => void process.kill(Number(await readFile(thiefPid, 'utf8')), 'SIGKILL') };
}

test('a port lost between the look and the start: others are chosen, once', async () => {
  const { javaHome, endThief } = await thievishJava();
  const { titles, progress } = recorded();
  try {
    await (await startOn(home, { javaHome }, progress)).stop();
  } finally {
    await endThief();
  }
  expect(titles).toEqual(['Starting Neo4j', 'Starting Neo4j']);
});

test('taken ports, and two that start at once: each takes the next free ports, and neither is taken for the other', async () => {
  const other = await newTestHome();
  const [bolt, http] = [await takenPort(), await takenPort()];
  try {
    const wanted = { boltPort: bolt.port, httpPort: http.port };
    const both = await Promise.all([startOn(home, wanted), startOn(other, wanted)]);
    expect(new Set(both.map(({ boltUri }) => boltUri)).size).toBe(2);
    for (const { boltUri, browserUrl } of both) {
      for (const [address, taken] of [
        [boltUri, bolt.port],
        [browserUrl, http.port],
      ] as const) {
        const port = Number(new URL(address).port);
        expect(port).toBeGreaterThan(taken);
        expect(port).toBeLessThan(taken + 100);
      }
    }
    await Promise.all(both.map((neo4j) => neo4j.stop()));
  } finally {
    bolt.release();
    http.release();
    await rm(other, { recursive: true, force: true });
  }
});

test('a jar spoiled since it was fetched: named, taken anew, and Neo4j starts', async () => {
  expect(used.titles).toEqual(['Starting Neo4j', expect.stringContaining(used.spoiled), 'Starting Neo4j']);
  expect(await readdir(usedHome)).not.toContain(used.spoiled);
});

// A start costs seven seconds of CPU: one of the two databases each day.
const DATABASES = [
  ['neo4j', 'debug.log'],
  ['system', 'neo4j.log'],
] as const;
test.each(partOfToday(DATABASES, DATABASES.length))(
  'data that cannot be read: the reason of Neo4j, the log, and what to do; nothing is left running: %s',
  async (database, log) => {
    await copyUsedHome();
    await writeFile(join(layoutOf(home).neo4j, 'data', 'databases', database, 'neostore'), 'spoiled');
    const error = startOn(home);
    await expect(error).rejects.toMatchObject({ code: 'START_FAILED' });
    for (const part of ['Exception', join(home, 'neo4j', 'logs', log), 'NEO4J_URI']) {
      await expect(error).rejects.toThrow(part);
    }
    expect(await readdir(layoutOf(home).neo4j)).not.toContain('run.json');
  },
);

test('too slow: ended and told', async () => {
  const error = startOn(home, { startTimeoutMillis: 1_500 });
  await expect(error).rejects.toMatchObject({ code: 'START_TIMED_OUT' });
});

test('the password of the file was never told to Neo4j, as after a crash between the two: it is told now; a wrong one is not taken', async () => {
  expect(used.password).toBe(PASSWORD);
  await copyUsedHome();
  await writeFile(layoutOf(home).passwordFile, 'another-password\n');
  const error = startOn(home);
  await expect(error).rejects.toMatchObject({ code: 'START_FAILED' });
  await expect(error).rejects.toThrow(layoutOf(home).passwordFile);
});

/** Mounting a small disk takes root. */
const testAsRoot = process.getuid?.() === 0 && process.platform === 'linux' ? test : test.skip;
testAsRoot('a disk that fills up while Neo4j starts (needs root to mount one)', async () => {
  const disk = await mkdtemp(join(tmpdir(), 'sanad-disk-'));
  await runProgram('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk]);
  try {
    await cp(home, disk, { recursive: true, verbatimSymlinks: true });
    const fill: Progress = {
      step: (title) => {
        // At the last moment before Java starts.
        void runProgram('sh', ['-c', `head -c 70000000 /dev/zero > '${disk}/filler'`]).catch(() => {});
        return silent.step(title);
      },
    };
    await expect(startOn(disk, {}, fill)).rejects.toMatchObject({ code: 'DISK_FULL' });
  } finally {
    await runProgram('umount', [disk]);
    await rm(disk, { recursive: true });
  }
});
