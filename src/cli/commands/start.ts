/** The command that serves. */
import type { Command } from 'commander';
import { openProgress } from '../progress.ts';
import type { StartOptions } from '../start.ts';
import { run } from './run.ts';

export function addStartCommand(program: Command): void {
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
}
