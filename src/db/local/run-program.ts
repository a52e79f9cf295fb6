/** Finds a program and runs it until it ends, with messages in English and file names in UTF-8. */
import { delimiter } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import spawn, { SubprocessError } from 'nano-spawn';
import which from 'which';
import { systemCodeOf } from './files.ts';

/**
 * Returns the path of the program: the first executable of this name in the folders of `searchPath`, or the executable
 * at this full path. Undefined if there is none. Empty folders in `searchPath`, which a shell reads as the current
 * folder, are skipped.
 */
export async function maybeFindProgram(nameOrPath: string, searchPath = ''): Promise<string | undefined> {
  const folders = searchPath.split(delimiter).filter((folder) => folder !== '');
  return (await which(nameOrPath, { path: folders.join(delimiter), nothrow: true })) ?? undefined;
}

/**
 * The environment variables that a program receives in addition to those of this process. Under the locale C, Java
 * cannot open a home with Arabic letters in its path. In another language than English, Sanad would not recognise the
 * system's messages.
 */
export const UTF8_ENVIRONMENT = { LC_ALL: 'C.UTF-8' } as const;

export interface ProgramEnd {
  /** The exit code, or undefined if the program could not be started or a signal ended it. */
  readonly code: number | undefined;
  /** All lines of both output streams. */
  readonly lines: readonly string[];
}

/**
 * Runs a program until it ends. `onLine` receives each line when the program writes it. A failure of the program does
 * not throw.
 */
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
