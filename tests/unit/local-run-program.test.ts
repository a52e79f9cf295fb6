/** Which program is found on a search path, and the result of a program that ran. */
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { maybeFindProgram, runProgram } from '../../src/db/local/run-program.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sanad-run-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A shell script of this name, which may be executed; its path. */
async function script(name: string, text: string, mode = 0o755): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, `#!/bin/sh\n${text}\n`);
  await chmod(file, mode);
  return file;
}

test('the first folder of the search path that has the program', async () => {
  await mkdir(join(folder, 'first'));
  await mkdir(join(folder, 'second'));
  const first = await script('first/tool', '');
  await script('second/tool', '');
  const searchPath = [join(folder, 'nowhere'), join(folder, 'first'), join(folder, 'second')].join(delimiter);
  expect(await maybeFindProgram('tool', searchPath)).toBe(first);
  expect(await maybeFindProgram(first)).toBe(first);
});

test('a folder of that name and a file that may not be executed are no programs', async () => {
  await mkdir(join(folder, 'java'));
  await script('mvn', '', 0o644);
  for (const name of ['java', 'mvn']) {
    expect(await maybeFindProgram(name, folder)).toBeUndefined();
    expect(await maybeFindProgram(join(folder, name))).toBeUndefined();
  }
});

test('an empty folder of the search path is not the current one, and an empty path is not ours', async () => {
  const before = process.cwd();
  await script('here', '');
  process.chdir(folder);
  try {
    expect(await maybeFindProgram('here', `${delimiter}/nowhere${delimiter}`)).toBeUndefined();
    expect(await maybeFindProgram('sh', '')).toBeUndefined();
  } finally {
    process.chdir(before);
  }
});

test('lines of both streams without colours as they come, and the exit code', async () => {
  const program = await script(
    'talk',
    `printf '\\033[31mone\\033[0m\\n'; sleep 0.1; echo "$1" >&2; sleep 0.1; printf three; exit 3`,
  );
  const seen: string[] = [];
  const end = await runProgram(program, ['two words'], (line) => seen.push(line));
  expect(end).toEqual({ code: 3, lines: ['one', 'two words', 'three'] });
  expect(seen).toEqual(end.lines);
});

test('the locale is UTF-8, and the rest of the environment is ours', async () => {
  const program = await script('locale', `echo "$LC_ALL $HOME"`);
  expect((await runProgram(program, [])).lines).toEqual([`C.UTF-8 ${process.env['HOME'] ?? ''}`]);
});

test('a program that is killed or cannot be run has no exit code, and the reason stands in its lines', async () => {
  expect(await runProgram(await script('killed', 'echo said; kill -9 $$'), [])).toMatchObject({
    code: undefined,
    lines: ['said'],
  });
  expect(await runProgram(join(folder, 'nowhere'), [])).toEqual({ code: undefined, lines: ['ENOENT'] });
});
