#!/usr/bin/env -S NODE_ENV=production node --max-semi-space-size=64
/**
 * The command line: `sanad start | new | load | unload | lint | review | upgrade | verify | report | positions | export | import | db | token | backup | restore |
 * fingerprint | doctor`. The first line sets NODE_ENV, as `npm start` and the Dockerfile do: graphql reads it when it is imported, and
 * otherwise runs slower checks for development. V8 reads the size of its young generation (decision 56) only when a process begins. Each command imports its own code: to import the code of all takes most of a second.
 */
import { resolve } from 'node:path';
import { Command } from 'commander';
import { packageVersion } from './package-file.ts';
import { readConfig, type Config } from '../config.ts';
import { SanadError } from '../errors.ts';
import { openLog, type Log } from '../log.ts';
import { asInstalled, type Place } from './command-name.ts';
import type { ExportOptions } from './export.ts';
import type { ImportOptions } from './import.ts';
import type { LintOptions } from './lint.ts';
import { newFolder, type NewOptions } from './new.ts';
import type { PositionsOptions } from './positions.ts';
import { openProgress } from './progress.ts';
import type { ReportOptions } from './report.ts';
import type { ReviewOptions } from './review.ts';
import type { StartOptions } from './start.ts';
import type { CreateTokenOptions, ListTokensOptions } from './token.ts';
import type { UpgradeOptions } from './upgrade.ts';
import type { VerifyOptions } from './verify.ts';

const program = new Command('sanad')
  .description(
    'A graph of actors and relationships. Each relationship rests on claims, and each claim on a passage of a document. Without a command it starts.',
  )
  .version(`sanad ${packageVersion()}, Node ${process.versions.node}`);

program
  .command('start')
  .description('start the database, load the dossiers, serve the page and GraphQL')
  .option('--no-load', 'load nothing: serve what the database holds')
  .action(async (options: StartOptions) => {
    await run(async (config, log) => {
      const { start } = await import('./start.ts');
      await start(config, openProgress(), log, options);
    });
  });

program
  .command('new')
  .description('create a small dossier to begin with')
  .argument('<name>', 'in kebab-case; also the id of the dossier')
  .option('--in <folder>', 'parent folder of the new dossier (default: seed if there is one, else the current folder)')
  .action(async (name: string, options: NewOptions) => {
    await run(async (config) => await newFolder(placeOf(config), name, options));
  });

program
  .command('load')
  .description('load dossiers (default: those of SANAD_DOSSIERS)')
  .argument('[folders...]', 'folders of .cypher files')
  .option('--force', 'load also if nothing changed since the last load')
  .action(async (folders: string[], { force = false }: { force?: boolean }) => {
    await run(async (config, log) => {
      const { load } = await import('./load.ts');
      await load(withDossiers(config, folders), openProgress(), log, force);
    });
  });

program
  .command('unload')
  .description('remove dossiers from the database, by id')
  .argument('<ids...>')
  .action(async (ids: string[]) => {
    await run(async (config, log) => {
      const { unload } = await import('./unload.ts');
      await unload(config, openProgress(), log, ids);
    });
  });

program
  .command('lint')
  .description('check dossiers by the rules of docs/lint.md (default: those of SANAD_DOSSIERS)')
  .argument('[folders...]', 'folders of .cypher files')
  .option('--strict', 'fail on warnings too')
  .option('--verbose', 'list every note')
  .option('--json', 'print JSON')
  .option('--rules', 'only list the rules')
  .action(async (folders: string[], { rules = false, ...options }: LintOptions & { rules?: boolean }) => {
    await run(async (config, log) => {
      if (rules) {
        const { ruleTable } = await import('../dossier/check/rule-table.ts');
        process.stdout.write(ruleTable());
        return;
      }
      const { lint } = await import('./lint.ts');
      if (!(await lint(withDossiers(config, folders), openProgress(), log, options))) process.exitCode = 1;
    });
  });

program
  .command('review')
  .description('sign claims whose rows you have compared with their passages: write `reviewed` into the files')
  .argument('<folder>', 'folder of .cypher files')
  .argument('<ids...>', 'ids of claims, or of documents for all their claims')
  .requiredOption('--by <name>', 'the name of the reviewer')
  .option('--on <day>', 'the day of the review (default: today)')
  .option('--dry-run', 'write nothing, only list')
  .action(async (folder: string, ids: string[], options: ReviewOptions) => {
    await run(async (config, log) => {
      const { review } = await import('./review.ts');
      const what = { folder: resolve(folder), ids };
      if (!(await review(config, openProgress(), log, what, options))) process.exitCode = 1;
    });
  });

program
  .command('upgrade')
  .description('rewrite dossiers of an older format where nothing changes its meaning, and list what you may rewrite')
  .argument('<folders...>', 'folders of .cypher files')
  .option('--dry-run', 'write nothing, only list')
  .action(async (folders: string[], options: UpgradeOptions) => {
    await run(async (config, log) => {
      const { upgrade } = await import('./upgrade.ts');
      await upgrade(withDossiers(config, folders), openProgress(), log, options);
    });
  });

program
  .command('verify')
  .description('compare every passage with the documents (default: of the dossiers of SANAD_DOSSIERS)')
  .argument('[folders...]', 'folders of .cypher files')
  .option('--documents <folder>', "where the documents lie (default: SANAD_DOCUMENTS, then a dossier's own documents/)")
  .option('--strict', 'treat a missing document as a fault')
  .action(async (folders: string[], options: VerifyOptions) => {
    await run(async (config, log) => {
      const { verify } = await import('./verify.ts');
      if (!(await verify(withDossiers(config, folders), openProgress(), log, options))) process.exitCode = 1;
    });
  });

program
  .command('report')
  .description('write a page for each document, with its claims beside its text')
  .argument('[folders...]', 'folders of .cypher files')
  .option('--documents <folder>', "where the documents lie (default: SANAD_DOCUMENTS, then a dossier's own documents/)")
  .option('--out <folder>', 'folder for the pages (default: .sanad/report)')
  .action(async (folders: string[], options: ReportOptions) => {
    await run(async (config, log) => {
      const { report } = await import('./report.ts');
      await report(withDossiers(config, folders), openProgress(), log, options);
    });
  });

program
  .command('positions')
  .description('print who says or wants that something is, will be or should be so, from the dossiers in the database')
  .argument('<ids...>', 'ids of events, agreements or relations')
  .option('--csv', 'print one line for each position, for spreadsheets')
  .option('--bom', 'with --csv: begin with the mark by which Excel recognizes UTF-8')
  .option('--language <tag>', 'the language of names and words, such as ar', 'en')
  .option(
    '--dossier <id>',
    'only claims of this dossier; may be repeated',
    (id: string, ids: string[] | undefined): string[] => [...(ids ?? []), id],
  )
  .option('--published-by <day>', 'only claims that had been published by this day')
  .option('--as-of <day>', 'only claims that may hold on this day')
  .action(async (ids: string[], options: PositionsOptions) => {
    await run(async (config, log) => {
      const { positions } = await import('./positions.ts');
      await positions(config, openProgress(), log, ids, options);
    });
  });

program
  .command('export')
  .description('write dossiers of the database in another format, with a table of what it loses (docs/interchange.md)')
  .argument('<dossiers...>', 'ids of dossiers')
  .requiredOption('--as <format>', 'such as csv; another name lists all formats')
  .option('--out <path>', 'file, or folder for a format of several files (default: named by the dossiers)')
  .option('--language <tag>', 'the language of names and labels where a format holds only one, such as ar', 'en')
  .option('--force', 'replace what is there')
  .action(async (dossiers: string[], options: ExportOptions) => {
    await run(async (config, log) => {
      const { exportDossiers } = await import('./export.ts');
      await exportDossiers(config, openProgress(), log, dossiers, options);
    });
  });

program
  .command('import')
  .description(
    'make a dossier of text of a file in another format, with a table of what it loses (docs/interchange.md)',
  )
  .argument('<file>', 'file, or folder for a format of several files')
  .requiredOption('--as <format>', 'such as csv; another name lists all formats')
  .requiredOption('--into <folder>', 'folder of a dossier, new or not: its name is the id')
  .option('--name <name>', 'of the import: the next one of this name replaces it (default: the name of the file)')
  .option('--encoding <name>', 'of a table for which a mapping is proposed, such as windows-1256 (default: UTF-8)')
  .option('--sheet <name>', 'of a workbook for which a mapping is proposed')
  .option('--accept', 'import by the proposed mapping without a review')
  .option('--force', 'replace files of an earlier import that were edited by hand')
  .action(async (file: string, options: ImportOptions) => {
    await run(async (config, log) => {
      const { importFile } = await import('./import.ts');
      await importFile(config, openProgress(), log, file, options);
    });
  });

program
  .command('db')
  .description('bring up the local Neo4j alone')
  .action(async () => {
    await run(async (config, log) => {
      const { db } = await import('./db.ts');
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
      const { createToken } = await import('./token.ts');
      await createToken(config, name, options);
    });
  });

token
  .command('list')
  .description('list the tokens: id, name, expiry')
  .option('--json', 'print JSON')
  .action(async (options: ListTokensOptions) => {
    await run(async (config) => {
      const { listTokens } = await import('./token.ts');
      await listTokens(config, options);
    });
  });

token
  .command('revoke')
  .description('refuse a token from now on')
  .argument('<which>', 'its id or its name')
  .action(async (which: string) => {
    await run(async (config) => {
      const { revokeToken } = await import('./token.ts');
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
      const { backup } = await import('./backup.ts');
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
      const { restore } = await import('./restore.ts');
      await restore(config, openProgress(), file, force);
    });
  });

program
  .command('fingerprint')
  .description('print a checksum of the content of the database, to compare it with another')
  .action(async () => {
    await run(async (config, log) => {
      const { fingerprint } = await import('./fingerprint.ts');
      await fingerprint(config, openProgress(), log);
    });
  });

program
  .command('doctor')
  .description('print what is installed, what is missing and what to do')
  .action(
    async () =>
      await run(async (config) => {
        const { doctor } = await import('./doctor.ts');
        if (!(await doctor(config))) process.exitCode = 1;
      }),
  );

// `start` is no default command of commander: a misspelt command would be an argument of it.
const given = process.argv.slice(2);
await program.parseAsync(given.length === 0 ? ['start'] : given, { from: 'user' });

/** The folders named on the command line; if there are none, those of the configuration. */
function withDossiers(config: Config, folders: readonly string[]): Config {
  return folders.length === 0 ? config : { ...config, dossiers: folders.map((folder) => resolve(folder)) };
}

function placeOf(config: Config | undefined): Place {
  return { folder: process.cwd(), searchPath: config?.searchPath ?? '' };
}

async function run(command: (config: Config, log: Log) => Promise<void>): Promise<void> {
  let config: Config | undefined;
  try {
    config = readConfig();
    await command(config, openLog(config.logLevel));
  } catch (error) {
    process.stderr.write(`\n${asInstalled(explained(error), placeOf(config))}\n`);
    process.exitCode = 1;
  }
  // Everything is closed by now, except perhaps a driver's socket to a dead database: do not wait for it.
  process.exit();
}

/** Prints our own errors by message, and others with their stack because they are bugs. */
function explained(error: unknown): string {
  if (error instanceof SanadError) return `${error.message}\n(${error.code})`;
  return `This is a bug of Sanad's; please report it.\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
