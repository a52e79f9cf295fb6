/** Commands for who writes a dossier: passages by their words. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { NumberOptions } from '../number.ts';
import { openProgress } from '../progress.ts';
import { run } from './run.ts';

export function addWordsCommands(program: Command): void {
  program
    .command('number')
    .description('write position and hash in place of the words of passages')
    .argument('<folder>', 'folder of .cypher files')
    .option(
      '--documents <folder>',
      "where the documents are (default: SANAD_DOCUMENTS, then the dossier's own documents/)",
    )
    .option('--dry-run', 'write nothing, only list')
    .action(async (folder: string, options: NumberOptions) => {
      await run(async (config, log) => {
        const { number } = await import('../number.ts');
        if (!(await number(config, openProgress(), log, resolve(folder), options))) process.exitCode = 1;
      });
    });
}
