/** Commands for what the database holds, and for files in other formats. */
import type { Command } from 'commander';
import type { ExportOptions } from '../export.ts';
import type { ImportOptions } from '../import.ts';
import type { PositionsOptions } from '../positions.ts';
import { openProgress } from '../progress.ts';
import { run } from './run.ts';

export function addFormatCommands(program: Command): void {
  program
    .command('positions')
    .description(
      'print who says or wants that something is, will be or should be so, from the dossiers in the database',
    )
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
        const { positions } = await import('../positions.ts');
        await positions(config, openProgress(), log, ids, options);
      });
    });

  program
    .command('export')
    .description(
      'write dossiers of the database in another format, with a table of what it loses (docs/interchange.md)',
    )
    .argument('<dossiers...>', 'ids of dossiers')
    .requiredOption('--as <format>', 'such as csv; another name lists all formats')
    .option('--out <path>', 'file, or folder for a format of several files (default: named by the dossiers)')
    .option('--language <tag>', 'the language of names and labels where a format holds only one, such as ar', 'en')
    .option('--force', 'replace what is there')
    .action(async (dossiers: string[], options: ExportOptions) => {
      await run(async (config, log) => {
        const { exportDossiers } = await import('../export.ts');
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
        const { importFile } = await import('../import.ts');
        await importFile(config, openProgress(), log, file, options);
      });
    });
}
