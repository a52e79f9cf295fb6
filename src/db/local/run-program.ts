/** Finds a program and runs it to its end, with messages in English and file names in UTF-8. */
import { delimiter } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import spawn, { SubprocessError } from 'nano-spawn';
import which from 'which';
import { systemCodeOf } from './files.ts';

/**
 * The program of this name in the first folder of `searchPath` that has it, or the program at this whole path; undefined
 * where there is none that may be executed. An empty folder of the path, which means the current one to a shell, is left out.
 */
export async function maybeFindProgram(nameOrPath: string, searchPath = ''): Promise<string | undefined> {
  const folders = searchPath.split(delimiter).filter((folder) => folder !== '');
  return (await which(nameOrPath, { path: folders.join(delimiter), nothrow: true })) ?? undefined;
}

/**
 * What a program gets besides our own environment. Under the locale C, Java cannot open a home with Arabic letters in its
 * path, and in another language we would not recognise the system's messages.
 */
export const UTF8_ENVIRONMENT = { LC_ALL: 'C.UTF-8' } as const;

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
  const lines: string[] = [];
  try {
    for await (const coloured of spawn(program, args, { stdin: 'ignore', env: UTF8_ENVIRONMENT })) {
      const line = stripVTControlCharacters(coloured);
      lines.push(line);
      onLine(line);
    }
    return { code: 0, lines };
  } catch (error) {
    if (!(error instanceof SubprocessError)) throw error;
    const reason = error.cause === undefined ? [] : [systemCodeOf(error.cause) ?? error.message];
    return { code: error.exitCode, lines: [...lines, ...reason] };
  }
}
