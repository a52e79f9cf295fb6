/** Finds a program on a search path and runs it to its end, with messages in English and file names in UTF-8. */
import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { systemCodeOf } from './files.ts';

/** The first folder of `searchPath` that has an executable `name`, as a whole path. */
export async function maybeFindProgram(name: string, searchPath: string): Promise<string | undefined> {
  for (const folder of searchPath.split(delimiter)) {
    if (folder !== '' && (await isProgram(join(folder, name)))) return join(folder, name);
  }
  return undefined;
}

/** Whether this is a file that may be executed. */
export async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}

/**
 * `program args`, through env(1), which sets the locale and then becomes the program: under the locale C, Java cannot open a home
 * with Arabic letters in its path, and in another language we would not recognise the system's messages.
 */
export function commandInUtf8(program: string, args: readonly string[]): { command: string; args: string[] } {
  return { command: '/usr/bin/env', args: ['LC_ALL=C.UTF-8', program, ...args] };
}

export interface ProgramEnd {
  /** The exit code; undefined where the program could not be run or was ended by a signal. */
  readonly code: number | undefined;
  /** All it wrote, line by line, both streams. */
  readonly lines: readonly string[];
}

/** Runs a program to its end; `onLine` sees each line as it comes. Never throws for what the program does. */
export async function runProgram(
  program: string,
  args: readonly string[],
  onLine: (line: string) => void = () => {},
): Promise<ProgramEnd> {
  const order = commandInUtf8(program, args);
  const child = spawn(order.command, order.args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (coloured) => {
      const line = stripVTControlCharacters(coloured);
      lines.push(line);
      onLine(line);
    });
  }
  return new Promise((resolve) => {
    child.once('error', (error) =>
      resolve({ code: undefined, lines: [...lines, systemCodeOf(error) ?? error.message] }),
    );
    child.once('close', (code) => resolve({ code: code ?? undefined, lines }));
  });
}
