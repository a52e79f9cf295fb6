/** Which Java is chosen, and the error message if there is none. */
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { findJava } from '../../src/db/local/java.ts';

let folder: string;
let old: string;
let good: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sanad-java-'));
  old = await fakeJava('old', 'openjdk version "1.8.0_402"');
  good = await fakeJava('good', 'openjdk version "21.0.2" 2024-01-16');
});
afterAll(() => rm(folder, { recursive: true }));

/** A java that only knows its version; its home. */
async function fakeJava(name: string, version: string): Promise<string> {
  const home = join(folder, name);
  await mkdir(join(home, 'bin'), { recursive: true });
  const file = join(home, 'bin', 'java');
  await writeFile(file, `#!/bin/sh\necho 'Picked up JAVA_TOOL_OPTIONS: -Dx=y' >&2\necho '${version}' >&2\n`);
  await chmod(file, 0o755);
  return home;
}

const bin = (home: string): string => join(home, 'bin');

test('JAVA_HOME comes before the PATH', async () => {
  const other = await fakeJava('other', 'openjdk version "17.0.15" 2025-04-15');
  expect(await findJava({ javaHome: good, searchPath: bin(other) })).toMatchObject({
    path: join(good, 'bin', 'java'),
    feature: 21,
  });
});

test('a JAVA_HOME without a usable Java gives way to the PATH', async () => {
  expect(await findJava({ javaHome: old, searchPath: bin(good) })).toMatchObject({ feature: 21 });
  expect(await findJava({ javaHome: join(folder, 'nowhere'), searchPath: bin(good) })).toMatchObject({ feature: 21 });
});

test('the mode of its compiler makes no other Java', async () => {
  const inMode = async (name: string, mode: string): Promise<string> => {
    const home = await fakeJava(name, `openjdk version "21.0.2"\nOpenJDK 64-Bit Server VM (build 21.0.2+13, ${mode})`);
    return (await findJava({ javaHome: home, searchPath: '' })).version;
  };
  const version = await inMode('mixed', 'mixed mode, sharing');
  expect(version).toMatch(/\(build 21\.0\.2\+13\)$/);
  expect(await inMode('client', 'mixed mode, emulated-client, sharing')).toBe(version);
});

test('no Java: says where it was looked for, the line that installs it, and the other ways', async () => {
  const error = findJava({ javaHome: undefined, searchPath: folder });
  await expect(error).rejects.toMatchObject({ code: 'JAVA_MISSING' });
  for (const part of ['apt-get install -y openjdk-17', 'NEO4J_URI', 'docker compose up', 'PATH']) {
    await expect(error).rejects.toThrow(part);
  }
});

test('an old Java: says which, and what it said', async () => {
  const error = findJava({ javaHome: undefined, searchPath: bin(old) });
  await expect(error).rejects.toMatchObject({ code: 'JAVA_TOO_OLD' });
  for (const part of [join(old, 'bin', 'java'), '1.8.0_402', 'apt-get install -y openjdk-17']) {
    await expect(error).rejects.toThrow(part);
  }
});
