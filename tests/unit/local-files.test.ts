/** A file is written as a whole or not at all, also on a full disk and by several processes at once. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { writeWhole } from '../../src/db/local/files.ts';

const run = promisify(execFile);
/** Mounting a small disk takes root. */
const testAsRoot = process.getuid?.() === 0 && process.platform === 'linux' ? test : test.skip;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sanad-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('of many writers one wins with a whole file, which its owner alone reads', async () => {
  const file = join(folder, 'file');
  const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(100_000));
  await Promise.all(texts.map((text) => writeWhole(file, text)));
  expect(texts).toContain(await readFile(file, 'utf8'));
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['file']);
});

// The disk takes a part of the text: write-file-atomic 7 and atomically 2 put that part in the file's place.
testAsRoot('on a disk that fills up in the middle, the file stays as it was (needs root to mount one)', async () => {
  const disk = join(folder, 'disk');
  await mkdir(disk);
  await run('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]);
  try {
    const file = join(disk, 'file');
    await writeFile(file, 'before');
    await writeFile(join(disk, 'filler'), Buffer.alloc(48 * 1024));
    await expect(writeWhole(file, 'x'.repeat(20_000))).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await readFile(file, 'utf8')).toBe('before');
    expect((await readdir(disk)).toSorted()).toEqual(['file', 'filler']);
  } finally {
    await run('umount', [disk]);
  }
});
