/** `obtainJars`: the answer of Maven, the stored list of jars, and the errors. A script replaces Maven. */
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { prepareHome } from '../../src/db/local/home.ts';
import { maybeRemoveDamagedJars, obtainJars } from '../../src/db/local/jars.ts';
import { type Layout, layoutOf } from '../../src/db/local/layout.ts';
import { maybePinnedJars, pinnedJars } from '../../src/db/local/pinned-jars.ts';
import { type Progress, silent } from '../../src/progress.ts';

const CONTENT = 'PK: a jar, as it should be';

let folder: string;
let layout: Layout;
let jar: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sanad-jars-'));
  layout = layoutOf(join(folder, 'home'));
  await prepareHome(layout);
  await mkdir(join(folder, 'store'));
  jar = join(folder, 'store', 'one.jar');
});
afterEach(() => rm(folder, { recursive: true }));

/** A mvn that "fetches" one jar where it is missing, and counts its calls. */
async function mavenThatFetches(content: string): Promise<void> {
  const checksum = createHash('sha1').update(CONTENT).digest('hex');
  await maven(`
echo call >> '${folder}/calls'
if [ ! -f '${jar}' ]; then
  printf '%s' '${content}' > '${jar}'; printf '%s' '${checksum}' > '${jar}.sha1'
  echo '[INFO] Downloaded from somewhere: https://example.org/one.jar (26 B at 1 kB/s)'
fi
for argument in "$@"; do case "$argument" in -Dmdep.outputFile=*) printf '%s' '${jar}' > "\${argument#*=}";; esac; done`);
}

async function maven(script: string): Promise<void> {
  await writeFile(join(folder, 'mvn'), `#!/bin/sh${script}\n`);
  await chmod(join(folder, 'mvn'), 0o755);
}

const callsOfMaven = async (): Promise<number> =>
  (await readFile(join(folder, 'calls'), 'utf8')).trim().split('\n').length;
const obtain = (progress: Progress = silent): ReturnType<typeof obtainJars> =>
  obtainJars(layout, folder, progress, join(folder, 'repository'));

test('Maven is asked once', async () => {
  await mavenThatFetches(CONTENT);
  const jars = await obtain();
  expect(jars).toMatchObject([{ path: jar, sizeBytes: CONTENT.length }]);
  expect(await obtain()).toEqual(jars);
  expect(await callsOfMaven()).toBe(1);
});

test('what is fetched is told', async () => {
  const told: unknown[] = [];
  await mavenThatFetches(CONTENT);
  await obtain({
    step: (title) => ({
      update: (state) => told.push(state),
      done: (summary) => told.push(summary ?? title),
      fail: () => told.push('failed'),
    }),
  });
  expect(told).toEqual([{ done: 1, note: 'one.jar' }, 'Neo4j is here: 1 jars']);
});

test('a jar that is gone or has another size: Maven is asked again', async () => {
  await mavenThatFetches(CONTENT);
  await obtain();
  await rm(jar);
  await obtain();
  await writeFile(jar, 'half');
  await obtain();
  expect(await readFile(jar, 'utf8')).toBe(CONTENT);
});

test('a jar of the same size with another content is found, removed and fetched again', async () => {
  await mavenThatFetches(CONTENT);
  const jars = await obtain();
  expect(await maybeRemoveDamagedJars(layout, jars)).toBeUndefined();
  await writeFile(jar, CONTENT.toUpperCase());
  expect(await maybeRemoveDamagedJars(layout, jars)).toBe('one.jar');
  await obtain();
  expect(await readFile(jar, 'utf8')).toBe(CONTENT);
});

test('a jar that is never what its checksum says is named', async () => {
  await mavenThatFetches('something else');
  const error = obtain();
  await expect(error).rejects.toMatchObject({ code: 'JAR_CORRUPT' });
  await expect(error).rejects.toThrow(jar);
});

test('the pinned list is that of this pom.xml: if not, npm run jars writes it', async () => {
  expect((await pinnedJars())?.length).toBeGreaterThan(100);
});

test('pinned jars are used if all are in the repository as they should be', async () => {
  const sha1 = createHash('sha1').update(CONTENT).digest('hex');
  const pinned = ['one', 'two'].map((name) => ({ path: `org/${name}.jar`, sizeBytes: CONTENT.length, sha1 }));
  const repository = join(folder, 'repository');
  await mkdir(join(repository, 'org'), { recursive: true });
  await writeFile(join(repository, 'org/one.jar'), CONTENT);
  expect(await maybePinnedJars(repository, pinned)).toBeUndefined();
  await writeFile(join(repository, 'org/two.jar'), CONTENT.toUpperCase());
  expect(await maybePinnedJars(repository, pinned)).toBeUndefined();
  await writeFile(join(repository, 'org/two.jar'), CONTENT);
  const paths = ['one', 'two'].map((name) => ({ path: join(repository, `org/${name}.jar`) }));
  expect(await maybePinnedJars(repository, pinned)).toMatchObject(paths);
});

test('no Maven: the line that installs it', async () => {
  const error = obtain();
  await expect(error).rejects.toMatchObject({ code: 'MAVEN_MISSING' });
  await expect(error).rejects.toThrow('apt-get install -y openjdk-17-jre-headless maven');
});

test('jars that are here need no Maven', async () => {
  await mavenThatFetches(CONTENT);
  await obtain();
  await rm(join(folder, 'mvn'));
  await expect(obtain()).resolves.toHaveLength(1);
});

test('Maven fails: its first reason, and where to tell it of a proxy', async () => {
  await maven(
    `\nprintf '[\\033[1;31mERROR\\033[m] Failed to collect dependencies: Network is unreachable\\n[ERROR] second\\n'; exit 1`,
  );
  const error = obtain();
  await expect(error).rejects.toMatchObject({ code: 'MAVEN_FAILED' });
  for (const part of ['Network is unreachable', 'settings.xml', 'docker compose up']) {
    await expect(error).rejects.toThrow(part);
  }
  await expect(error).rejects.not.toThrow('second');
});

test('Maven fills the disk', async () => {
  await maven(`\necho '[ERROR] Could not transfer artifact: No space left on device'; exit 1`);
  await expect(obtain()).rejects.toMatchObject({ code: 'DISK_FULL' });
});
