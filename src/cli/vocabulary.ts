/** `sanad vocabulary`: lists the words that rows may use, or finds those that a word names, in any language and spelling that is near. */
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { readDossierFiles } from '../dossier/read/read-dossier-files.ts';
import { readSharedVocabulary } from '../dossier/read/read-shared-vocabulary.ts';
import type { VocabularyRow } from '../model/vocabulary.ts';
import { matchLabel } from '../texts/match-label.ts';
import { queryWords } from '../texts/query.ts';
import { printAll } from './print-all.ts';

export interface VocabularyOptions {
  readonly json?: boolean;
  /** Only words of this term, such as PREDICATE. */
  readonly term?: string;
}

/** A word and where it is defined. */
interface KnownWord {
  readonly row: VocabularyRow;
  /** `seed/vocabulary.json`, or the file of a dossier. */
  readonly file: string;
}

/** Columns of a row that are no text of it. */
const NO_TEXTS = new Set([
  'term',
  'name',
  'inverse',
  'aspect',
  'family',
  'of',
  'pattern',
  'url',
  'subjectIs',
  'stance',
  'dates',
  'plover',
  'stix',
  'wikidata',
]);

/**
 * @param folders of dossiers whose own words count too
 * @returns false if a word is sought and nothing is like it
 */
export async function vocabulary(
  config: Pick<Config, 'dossiers'>,
  { word, folder }: { readonly word: string | undefined; readonly folder: string | undefined },
  { json = false, term }: VocabularyOptions,
): Promise<boolean> {
  // A folder may be the only argument.
  const isFolder = word !== undefined && folder === undefined && existsSync(join(word, 'vocabulary.json'));
  const [sought, named] = isFolder ? [undefined, word] : [word, folder];
  const known = await knownWords(named === undefined ? config.dossiers : [resolve(named)]);
  const ofTerm = known.filter(({ row }) => term === undefined || row.term === term.toUpperCase());
  const words = sought === undefined ? ofTerm : wordsLike(sought, ofTerm);
  await printAll(
    json
      ? [
          `${JSON.stringify(
            words.map(({ row, file }) => ({ ...row, file })),
            null,
            2,
          )}\n`,
        ]
      : words.map(lineOf),
  );
  if (words.length === 0 && !json) {
    process.stdout.write(
      `No word is like '${sought ?? ''}'. docs/dossier.md, "Words of a dossier's own", says how to add one.\n`,
    );
  }
  return words.length > 0;
}

async function knownWords(folders: readonly string[]): Promise<KnownWord[]> {
  const shared = (await readSharedVocabulary()).map((row) => ({ row, file: 'seed/vocabulary.json' }));
  const own: KnownWord[] = [];
  for (const folder of folders) {
    const { terms } = await readDossierFiles(folder);
    own.push(...terms.map((row) => ({ row, file: `${basename(folder)}/vocabulary.json` })));
  }
  return [...shared, ...own];
}

/** The best first; of equal ones in the order of the files. */
function wordsLike(sought: string, words: readonly KnownWord[]): KnownWord[] {
  const query = queryWords(sought);
  const name = sought
    .trim()
    .toUpperCase()
    .replaceAll(/[\s-]+/g, '_');
  const scored = words.map((word) => {
    const { row } = word;
    if (row.name.toUpperCase().replaceAll('-', '_') === name) return { word, score: 2 };
    if ('inverse' in row && row.inverse === name) return { word, score: 2 };
    const scores = textsOf(row).map((text) => matchLabel(query, text)?.score ?? 0);
    return { word, score: Math.max(0, ...scores) };
  });
  return scored
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ word }) => word);
}

/** Labels in all languages, synonyms, and the words of the name. */
function textsOf(row: VocabularyRow): string[] {
  const texts = Object.entries(row).flatMap(([column, value]): string[] => {
    if (NO_TEXTS.has(column)) return [];
    if (typeof value === 'string') return [value];
    return column === 'synonyms' && Array.isArray(value) ? (value as string[]) : [];
  });
  return [row.name.toLowerCase().replaceAll(/[_-]/g, ' '), ...texts];
}

function lineOf({ row, file }: KnownWord): string {
  const of = (column: string): string[] => {
    const value = (row as unknown as Readonly<Record<string, unknown>>)[column];
    return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
  };
  const labels = Object.keys(row).filter((column) => /^label([A-Z]|$)/.test(column));
  const inverses = Object.keys(row).filter((column) => /^inverseLabel([A-Z]|$)/.test(column));
  const texts = (columns: readonly string[]): string => columns.flatMap(of).join(' · ');
  const [domain, range] = [of('domain').join(' or '), of('range').join(' or ')];
  const details = [
    ...of('aspect'),
    ...('symmetric' in row && row.symmetric ? ['symmetric'] : []),
    ...(domain === '' ? [] : [range === '' ? domain : `${domain} → ${range}`]),
    ...(row.term === 'KIND' ? [`of ${of('of').join(', ')}`] : []),
    ...of('inverse').map((inverse) => `inverse ${inverse}: ${texts(inverses)}`),
    ...(of('synonyms').length === 0 ? [] : [`also ${of('synonyms').join(', ')}`]),
    ...(file === 'seed/vocabulary.json' ? [] : [file]),
  ];
  return `${row.term} ${row.name}: ${texts(labels)}${details.length === 0 ? '' : ` (${details.join('; ')})`}\n`;
}
