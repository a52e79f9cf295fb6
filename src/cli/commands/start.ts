/** The commands that serve pages. */
import type { Command } from 'commander';
import type { DeskOptions } from '../desk.ts';
import { openProgress } from '../progress.ts';
import type { StartOptions } from '../start.ts';
import { run } from './run.ts';

export function addStartCommands(program: Command): void {
  program
    .command('start')
    .description('start the database, load the dossiers, serve the page and GraphQL')
    .option('--no-load', 'load nothing: serve what the database holds')
    .action(async (options: StartOptions) => {
      await run(async (config, log) => {
        const { start } = await import('../start.ts');
        await start(config, openProgress(), log, options);
      });
    });

  program
    .command('desk')
    .description('open a page on this machine to read the documents of a dossier and to write its claims')
    .argument('<folder>', 'folder of .cypher files')
    .option('--by <name>', 'who signs what is written')
    .option(
      '--documents <folder>',
      "where the documents lie (default: SANAD_DOCUMENTS, then the dossier's own documents/)",
    )
    .option('--port <number>', 'port of the page (default: 4100, or the next free one)')
    .option('--no-load', 'do not load the dossier into the database')
    .action(async (folder: string, options: DeskOptions) => {
      await run(async (config, log) => {
        const { desk } = await import('../desk.ts');
        await desk(config, openProgress(), log, folder, options);
      });
    });
}
