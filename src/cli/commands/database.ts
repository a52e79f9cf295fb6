/** Commands for the local Neo4j, for access and for this machine. */
import type { Command } from 'commander';
import { openProgress } from '../progress.ts';
import type { CreateTokenOptions, ListTokensOptions } from '../token.ts';
import { run } from './run.ts';

export function addDatabaseCommands(program: Command): void {
  program
    .command('db')
    .description('bring up the local Neo4j alone')
    .action(async () => {
      await run(async (config, log) => {
        const { db } = await import('../db.ts');
        await db(config, openProgress(), log);
      });
    });

  const token = program.command('token').description('say who may read a server with SANAD_AUTH=tokens');

  token
    .command('create')
    .description('create a token and print it, once')
    .argument('<name>', 'whose token it is')
    .option('--days <number>', 'how many days it is valid', '90')
    .action(async (name: string, options: CreateTokenOptions) => {
      await run(async (config) => {
        const { createToken } = await import('../token.ts');
        await createToken(config, name, options);
      });
    });

  token
    .command('list')
    .description('list the tokens: id, name, expiry')
    .option('--json', 'print JSON')
    .action(async (options: ListTokensOptions) => {
      await run(async (config) => {
        const { listTokens } = await import('../token.ts');
        await listTokens(config, options);
      });
    });

  token
    .command('revoke')
    .description('refuse a token from now on')
    .argument('<which>', 'its id or its name')
    .action(async (which: string) => {
      await run(async (config) => {
        const { revokeToken } = await import('../token.ts');
        await revokeToken(config, which);
      });
    });

  program
    .command('backup')
    .description('write a backup of the local Neo4j; a running one is stopped for some seconds')
    .argument('<file>')
    .option('--force', 'replace an existing file')
    .action(async (file: string, { force = false }: { force?: boolean }) => {
      await run(async (config, log) => {
        const { backup } = await import('../backup.ts');
        await backup(config, openProgress(), log, file, force);
      });
    });

  program
    .command('restore')
    .description('put a backup in the place of the data of the local Neo4j')
    .argument('<file>')
    .option('--force', 'replace existing data')
    .action(async (file: string, { force = false }: { force?: boolean }) => {
      await run(async (config) => {
        const { restore } = await import('../restore.ts');
        await restore(config, openProgress(), file, force);
      });
    });

  program
    .command('fingerprint')
    .description('print a checksum of the content of the database, to compare it with another')
    .action(async () => {
      await run(async (config, log) => {
        const { fingerprint } = await import('../fingerprint.ts');
        await fingerprint(config, openProgress(), log);
      });
    });

  program
    .command('doctor')
    .description('print what is installed, what is missing and what to do')
    .action(
      async () =>
        await run(async (config) => {
          const { doctor } = await import('../doctor.ts');
          if (!(await doctor(config))) process.exitCode = 1;
        }),
    );
}
