/** Commands for folders of dossiers: their files, and what a load makes of them. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { DiffOptions } from '../diff.ts';
import type { LintOptions } from '../lint.ts';
import type { LoadOptions } from '../load.ts';
import { newFolder, type NewOptions } from '../new.ts';
import { openProgress } from '../progress.ts';
import type { ReportOptions } from '../report.ts';
import type { ReviewOptions } from '../review.ts';
import type { UpgradeOptions } from '../upgrade.ts';
import type { VerifyOptions } from '../verify.ts';
import { run, withDossiers, placeOf } from './run.ts';

export function addDossierCommands(program: Command): void {
  program
    .command('new')
    .description('create a small dossier to begin with')
    .argument('<name>', 'in kebab-case; also the id of the dossier')
    .option(
      '--in <folder>',
      'parent folder of the new dossier (default: seed if there is one, else the current folder)',
    )
    .action(async (name: string, options: NewOptions) => {
      await run(async (config) => await newFolder(placeOf(config), name, options));
    });

  program
    .command('load')
    .description('load dossiers (default: those of SANAD_DOSSIERS)')
    .argument('[folders...]', 'folders of .cypher files')
    .option('--force', 'load also if nothing changed since the last load')
    .option('--watch', 'load again after each change of a file, until Ctrl-C')
    .option('--documents <folder>', 'where the documents are, for passages that are given by their words')
    .action(async (folders: string[], options: LoadOptions) => {
      await run(async (config, log) => {
        const { load } = await import('../load.ts');
        await load(withDossiers(config, folders), openProgress(), log, options);
      });
    });

  program
    .command('unload')
    .description('remove dossiers from the database, by id')
    .argument('<ids...>')
    .action(async (ids: string[]) => {
      await run(async (config, log) => {
        const { unload } = await import('../unload.ts');
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
    .option('--watch', 'check again after each change of a file, until Ctrl-C')
    .option('--numbered', 'refuse passages that are given by their words')
    .option('--documents <folder>', 'where the documents are, for passages that are given by their words')
    .option('--rules', 'only list the rules')
    .action(async (folders: string[], { rules = false, ...options }: LintOptions & { rules?: boolean }) => {
      await run(async (config, log) => {
        if (rules) {
          const { ruleTable } = await import('../../dossier/check/rule-table.ts');
          process.stdout.write(ruleTable());
          return;
        }
        const { lint } = await import('../lint.ts');
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
        const { review } = await import('../review.ts');
        const what = { folder: resolve(folder), ids };
        if (!(await review(config, openProgress(), log, what, options))) process.exitCode = 1;
      });
    });

  program
    .command('diff')
    .description('print what a change of dossiers does to claims, relations, status and disagreements')
    .argument('<from>', 'a revision of git, such as main; or a folder, or REVISION:FOLDER')
    .argument('<to...>', 'folders of .cypher files, or REVISION:FOLDER')
    .option('--rows', 'compare the rows only, not what follows from them')
    .option('--markdown', 'print Markdown, for a comment on the change')
    .option('--json', 'print JSON')
    .action(async (from: string, to: string[], options: DiffOptions) => {
      await run(async (config, log) => {
        const { diff } = await import('../diff.ts');
        if (!(await diff(config, openProgress(), log, [from, ...to], options))) process.exitCode = 1;
      });
    });

  program
    .command('upgrade')
    .description('rewrite dossiers of an older format where nothing changes its meaning, and list what you may rewrite')
    .argument('<folders...>', 'folders of .cypher files')
    .option('--dry-run', 'write nothing, only list')
    .action(async (folders: string[], options: UpgradeOptions) => {
      await run(async (config, log) => {
        const { upgrade } = await import('../upgrade.ts');
        await upgrade(withDossiers(config, folders), openProgress(), log, options);
      });
    });

  program
    .command('verify')
    .description('compare every passage with the documents (default: of the dossiers of SANAD_DOSSIERS)')
    .argument('[folders...]', 'folders of .cypher files')
    .option(
      '--documents <folder>',
      "where the documents lie (default: SANAD_DOCUMENTS, then a dossier's own documents/)",
    )
    .option('--strict', 'treat a missing document as a fault')
    .option(
      '--fix',
      'first write the new positions of passages whose words did not change, and the hashes of edited documents',
    )
    .option('--dry-run', 'with --fix: write nothing, only list')
    .action(async (folders: string[], options: VerifyOptions) => {
      await run(async (config, log) => {
        const { verify } = await import('../verify.ts');
        if (!(await verify(withDossiers(config, folders), openProgress(), log, options))) process.exitCode = 1;
      });
    });

  program
    .command('report')
    .description('write a page for each document, with its claims beside its text')
    .argument('[folders...]', 'folders of .cypher files')
    .option(
      '--documents <folder>',
      "where the documents lie (default: SANAD_DOCUMENTS, then a dossier's own documents/)",
    )
    .option('--out <folder>', 'folder for the pages (default: .sanad/report)')
    .action(async (folders: string[], options: ReportOptions) => {
      await run(async (config, log) => {
        const { report } = await import('../report.ts');
        await report(withDossiers(config, folders), openProgress(), log, options);
      });
    });
}
