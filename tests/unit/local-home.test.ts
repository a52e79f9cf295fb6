/** Homes that cannot be used, and the error message for each. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { inspectLocalNeo4j } from '../../src/db/local/index.ts';
import { prepareHome } from '../../src/db/local/home.ts';
import { keepReserve, releaseReserve } from '../../src/db/local/reserve.ts';
import { requireRoomToLoad } from '../../src/db/local/writing.ts';
import { layoutOf } from '../../src/db/local/layout.ts';

const run = promisify(execFile);
/** Mounting a small or read-only disk takes root. */
const testAsRoot = process.getuid?.() === 0 && process.platform === 'linux' ? test : test.skip;
const testAsUser = process.getuid?.() === 0 ? test.skip : test;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sanad-home-'));
});
afterEach(() => rm(folder, { recursive: true }));

const prepare = (home: string): Promise<void> => prepareHome(layoutOf(home));
const findingOf = async (home: string) => (await inspectLocalNeo4j({ home, javaHome: undefined, searchPath: '' })).home;

/** Runs `work` on a disk of 20 MB. */
async function onSmallDisk(options: string, work: (disk: string) => Promise<void>): Promise<void> {
  const disk = join(folder, 'disk');
  await mkdir(disk);
  await run('mount', ['-t', 'tmpfs', '-o', `size=20m,${options}`, 'tmpfs', disk]);
  try {
    await work(disk);
  } finally {
    await run('umount', [disk]);
  }
}

test('a new home is private, and may lie deep', async () => {
  const home = join(folder, 'a', 'b', 'بيت with a space');
  await prepare(home);
  expect((await stat(home)).mode & 0o777).toBe(0o700);
  expect((await stat(layoutOf(home).neo4j)).mode & 0o777).toBe(0o700);
});

test.each(['home', join('home', 'below')])('a file is in the place of the folder: %s', async (path) => {
  await writeFile(join(folder, 'home'), 'a file');
  const error = prepare(join(folder, path));
  await expect(error).rejects.toMatchObject({ code: 'HOME_UNUSABLE' });
  for (const part of [join(folder, path), 'a file is in the place of the folder', 'SANAD_HOME', 'NEO4J_URI']) {
    await expect(error).rejects.toThrow(part);
  }
  expect(await findingOf(join(folder, path))).toMatchObject({ ok: false, todo: expect.stringContaining('SANAD_HOME') });
});

testAsUser('a folder of somebody else (root can write anywhere)', async () => {
  await expect(prepare('/etc/sanad')).rejects.toMatchObject({ code: 'HOME_UNUSABLE' });
});

testAsRoot('a disk that can only be read (needs root to mount one)', () =>
  onSmallDisk('ro', async (disk) => {
    await expect(prepare(join(disk, 'home'))).rejects.toMatchObject({ code: 'HOME_UNUSABLE' });
    expect(await findingOf(join(disk, 'home'))).toMatchObject({ ok: false });
  }),
);

testAsRoot('a disk with too little room (needs root to mount one)', () =>
  onSmallDisk('rw', async (disk) => {
    const error = prepare(join(disk, 'home'));
    await expect(error).rejects.toMatchObject({ code: 'DISK_FULL' });
    await expect(error).rejects.toThrow(/50 MB .* has \d+ MB/);
    expect(await findingOf(join(disk, 'home'))).toMatchObject({ ok: false });
  }),
);

test('a load needs room by the size of its source; the error has both numbers', async () => {
  await prepare(folder);
  await requireRoomToLoad(folder, 1_000);
  const error = requireRoomToLoad(folder, 1e14);
  await expect(error).rejects.toMatchObject({ code: 'DISK_FULL' });
  await expect(error).rejects.toThrow(/2500000030 MB of free disk are needed .* has \d+ MB/);
});

test('the reserve is written once, and released once', async () => {
  await prepare(folder);
  const layout = layoutOf(folder);
  await keepReserve(layout);
  const { ino } = await stat(layout.reserveFile);
  await keepReserve(layout);
  expect((await stat(layout.reserveFile)).ino).toBe(ino);
  expect(await releaseReserve(layout)).toBe(true);
  expect(await releaseReserve(layout)).toBe(false);
});

testAsRoot('a start on a full disk takes the room of the reserve', async () => {
  await onSmallDisk('size=60m', async (disk) => {
    const layout = layoutOf(disk);
    await prepare(disk);
    await writeFile(layout.reserveFile, Buffer.alloc(55_000_000));
    await prepare(disk);
    await expect(stat(layout.reserveFile)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
