/** Commands for who writes a dossier: documents, passages by their words, and proposals. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { DocumentOptions } from '../document.ts';
import type { NumberOptions } from '../number.ts';
import type { EntityOptions } from '../entity.ts';
import { openProgress } from '../progress.ts';
import type { ProposeOptions } from '../propose.ts';
import type { VocabularyOptions } from '../vocabulary.ts';
import { run } from './run.ts';

export function addWordsCommands(program: Command): void {
  program
    .command('vocabulary')
    .description('list the words that rows may use, or find those that a word names, in any language')
    .argument('[word]', 'such as "met with" or زار')
    .argument('[folder]', 'of a dossier with words of its own (default: those of SANAD_DOSSIERS)')
    .option('--term <term>', 'only PREDICATE, ROLE, ACT, MEDIUM, KIND, MEASURE, SCHEME or WORDING')
    .option('--json', 'print JSON')
    .action(async (word: string | undefined, folder: string | undefined, options: VocabularyOptions) => {
      await run(async (config) => {
        const { vocabulary } = await import('../vocabulary.ts');
        if (!(await vocabulary(config, { word, folder }, options))) process.exitCode = 1;
      });
    });

  program
    .command('entity')
    .description('print the entities that a name may mean, or propose an id')
    .argument('<name>', 'in any language or spelling')
    .option('--in <folders...>', 'folders of dossiers (default: those of SANAD_DOSSIERS), besides what is loaded')
    .option('--json', 'print JSON')
    .action(async (name: string, options: EntityOptions) => {
      await run(async (config, log) => {
        const { entity } = await import('../entity.ts');
        await entity(config, openProgress(), log, name, options);
      });
    });

  program
    .command('document')
    .description('write rows of documents')
    .command('add')
    .description('put a text into the folder of documents, and its row into a dossier: a file, or a page of the web')
    .argument('<source>', 'a file of text or HTML, or an address that begins with https://')
    .requiredOption('--to <folder>', 'folder of the dossier')
    .option('--id <id>', 'of the document (default: made of the name)')
    .option('--name <name>', 'of the file in the folder of documents')
    .option(
      '--title <text>',
      'in the main language of the dossier, or ar=… in another one; may be repeated (default: the first line)',
      (title: string, titles: string[] | undefined): string[] => [...(titles ?? []), title],
    )
    .option('--language <tag>', 'of the text, such as ar (default: guessed)')
    .option('--by <id>', 'the entity that published it')
    .option('--published <day>', 'when it was published (default: the day that it prints)')
    .option('--documents <folder>', 'keep the text in this folder of yours (default: SANAD_DOCUMENTS)')
    .option('--copy', "keep the text in the dossier's own documents/, which is published with it")
    .action(async (source: string, options: DocumentOptions) => {
      await run(async (config, log) => {
        const { addDocumentTo } = await import('../document.ts');
        await addDocumentTo(config, openProgress(), log, source, options);
      });
    });

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
  program
    .command('propose')
    .description('read documents by rules, and write what they may claim as proposals (docs/proposing.md)')
    .argument('<files...>', 'texts that are documents of the dossier')
    .requiredOption('--into <folder>', 'folder of the dossier; names of the dossiers of SANAD_DOSSIERS are known too')
    .option('--dry-run', 'write nothing, only count')
    .option('--json', 'print sentences, names, speech, dates, numbers and proposals')
    .option('--model', 'ask the language model of SANAD_MODEL_URL; what the text does not prove is only shown')
    .action(async (files: string[], options: ProposeOptions) => {
      await run(async (config, log) => {
        const { propose } = await import('../propose.ts');
        await propose(config, openProgress(), log, files, options);
      });
    });
}
