/** `sanad document add`: puts a text into the folder of documents, and its row into a dossier. */
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Config } from '../config.ts';
import { addDocument } from '../dossier/documents/add-document.ts';
import { guessLanguage } from '../dossier/documents/guess-language.ts';
import { printedDate } from '../dossier/documents/printed-date.ts';
import { readAll, type DossierReading } from '../dossier/read/read-dossier.ts';
import { readDossierFiles } from '../dossier/read/read-dossier-files.ts';
import { textOf } from '../dossier/read/source-file.ts';
import { replaceFiles } from '../dossier/upgrade/replace-files.ts';
import type { Columns } from '../dossier/write/row-line.ts';
import { BadInputError, ConfigError } from '../errors.ts';
import { stableId } from '../interchange/in/stable-id.ts';
import type { Log } from '../log.ts';
import { columnSuffix, scriptOf } from '../model/languages.ts';
import { sha256Of } from '../model/passages.ts';
import { readingOf } from '../open.ts';
import type { Progress } from '../progress.ts';
import { documentsFolder } from './documents-folder.ts';
import { readSource, type SourceText } from './document/read-source.ts';
import { openEvaluator } from './evaluator.ts';

export interface DocumentOptions {
  /** The folder of the dossier. */
  readonly to: string;
  readonly id?: string;
  /** Of the file in the folder of documents. */
  readonly name?: string;
  /** In the main language of the dossier, or `ar=…` in another one. */
  readonly title?: readonly string[];
  readonly language?: string;
  /** The id of who published it. */
  readonly by?: string;
  readonly published?: string;
  readonly documents?: string;
  /** Copy the text into the dossier's own `documents/`, which is published with it. */
  readonly copy?: boolean;
}

const LONGEST_TITLE = 200;
const FILE_NAME = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._ -]{0,120}$/u;

export async function addDocumentTo(
  config: Config,
  progress: Progress,
  log: Log,
  source: string,
  options: DocumentOptions,
): Promise<void> {
  const folder = resolve(options.to);
  const given = documentsFolder(config, options.documents);
  const open = openEvaluator(config, progress, log);
  try {
    const files = await readDossierFiles(folder);
    const reading = await readAll(open.database, files, { ...readingOf(config), documents: given });
    try {
      const text = await readSource(source);
      const kept = placeOf(source, text, { folder, given, options });
      const row = rowOf(text, kept.file, { reading, options });
      refuseTwice(row, reading);
      const written = await Promise.all(files.cypher.map(textOf));
      const changed = addDocument(written, basename(folder), row);
      const before = written.find(({ name }) => name === changed.name)?.text;
      await keep(kept, text.bytes, async () => {
        const path = join(folder, basename(changed.name));
        if (before === undefined) writeFileSync(path, changed.text, { flag: 'wx' });
        else await replaceFiles([{ path, text: changed.text, former: before }]);
      });
      process.stdout.write(`${linesOf(row, kept, changed.name, reading.languages).join('\n')}\n`);
    } finally {
      reading.close();
    }
  } finally {
    await open.close();
  }
}

interface Kept {
  readonly path: string;
  /** As the row names it: relative to the folder of documents. */
  readonly file: string;
  /** The file is there already. */
  readonly isThere: boolean;
}

interface Where {
  readonly folder: string;
  readonly given: string | undefined;
  readonly options: DocumentOptions;
}

/** @throws {ConfigError} if nobody said where the text may be kept, or another file of this name is there */
function placeOf(source: string, text: SourceText, { folder, given, options }: Where): Kept {
  const own = join(folder, 'documents');
  const root =
    options.copy === true ? own : (given ?? (text.path !== undefined && isBelow(own, text.path) ? own : undefined));
  if (root === undefined) {
    throw new ConfigError(
      `Where may the text of ${source} be kept? --copy puts it into ${own}, which is published with the dossier; --documents FOLDER (or SANAD_DOCUMENTS) keeps it in a folder of yours.`,
    );
  }
  if (options.name === undefined && !text.isMade && text.path !== undefined && isBelow(root, text.path)) {
    return { path: text.path, file: relative(realpathSync(root), realpathSync(text.path)), isThere: true };
  }
  const file = options.name ?? nameOf(source, text);
  if (!FILE_NAME.test(file) || !/\.[A-Za-z0-9]+$/.test(file)) {
    throw new ConfigError(
      `--name must be the name of a file with an ending, like 'article-001.txt', and is '${file}'.`,
    );
  }
  const path = join(root, file);
  if (existsSync(path) && !readFileSync(path).equals(text.bytes)) {
    throw new ConfigError(`${path} is there already, and is another file. Give this one another --name.`);
  }
  return { path, file, isThere: existsSync(path) };
}

function nameOf(source: string, { path, title, isMade }: SourceText): string {
  if (path !== undefined && !isMade) return basename(path);
  const stem = path === undefined ? (title ?? new URL(source).pathname) : basename(path, extname(path));
  return `${stableId(stem)}.txt`;
}

function isBelow(folder: string, path: string): boolean {
  if (!existsSync(folder)) return false;
  const way = relative(realpathSync(folder), realpathSync(path));
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function rowOf(
  text: SourceText,
  file: string,
  { reading, options }: { readonly reading: DossierReading; readonly options: DocumentOptions },
): Columns & { readonly id: string } {
  const language = options.language ?? guessLanguage(text.text);
  if (language === undefined) {
    throw new BadInputError('The language of the text is not certain. Name it: --language TAG, such as ar.');
  }
  const publishedOn = options.published ?? printedDate(text.text);
  const basis = options.published === undefined ? 'PRINTED' : 'EXTERNAL';
  return {
    id: options.id ?? stableId(basename(file, extname(file))),
    file,
    sha256: sha256Of(text.bytes),
    language,
    ...titlesOf(text, language, reading.languages, options.title ?? []),
    publishedBy: options.by,
    ...(publishedOn !== undefined && { publishedOn, publishedBasis: basis }),
    ...(text.url !== undefined && { url: text.url, retrievedOn: new Date().toISOString().slice(0, 10) }),
  };
}

/** Titles by column. That of the text is in its own language; the main language takes it too if it has the same script. */
function titlesOf(text: SourceText, language: string, languages: readonly string[], given: readonly string[]): Columns {
  const [main = 'en'] = languages;
  const named = new Map(
    given.map((each) => {
      const [, tag = main, title = each] = /^([a-z]{2,3}(?:-[A-Za-z0-9]+)*)=(.*)$/s.exec(each) ?? [];
      return [tag, title.trim()] as const;
    }),
  );
  const own = shortTitle(text.title ?? text.text);
  const primary = (tag: string): string => tag.split('-')[0] ?? tag;
  return Object.fromEntries(
    languages.map((each) => {
      const isOwn = primary(each) === primary(language) || (each === main && scriptOf(each) === scriptOf(language));
      return [each === main ? 'title' : `title${columnSuffix(each)}`, named.get(each) ?? (isOwn ? own : undefined)];
    }),
  );
}

/** The first line that has words. */
function shortTitle(text: string): string | undefined {
  const line = text
    .split(/\r\n?|\n/)
    .map((each) => each.replace(/^[\uFEFF#\s]+/, '').trim())
    .find((each) => /\p{L}/u.test(each));
  if (line === undefined || line.length <= LONGEST_TITLE) return line;
  return line.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '');
}

/** @throws {BadInputError} */
function refuseTwice({ id, file, sha256 }: Columns & { readonly id: string }, { documents }: DossierReading): void {
  if (documents.has(id)) throw new BadInputError(`The dossier has a document '${id}'. Give this one another --id.`);
  for (const other of documents.values()) {
    if (other.sha256 === sha256) throw new BadInputError(`The dossier has this text already: document '${other.id}'.`);
    if (other.file === file) {
      throw new BadInputError(`The document '${other.id}' has a file '${file}'. Give this one another --name.`);
    }
  }
}

/** If the row cannot be written, the file is not left behind. */
async function keep({ path, isThere }: Kept, bytes: Uint8Array, writeRow: () => Promise<void>): Promise<void> {
  if (!isThere) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes, { flag: 'wx' });
  }
  try {
    await writeRow();
  } catch (error) {
    if (!isThere && statSync(path, { throwIfNoEntry: false })?.isFile() === true) rmSync(path);
    throw error;
  }
}

function linesOf(
  row: Columns & { readonly id: string },
  { path }: Kept,
  fileOfRow: string,
  languages: readonly string[],
): string[] {
  const [main] = languages;
  const missing = languages.filter((each) => row[each === main ? 'title' : `title${columnSuffix(each)}`] === undefined);
  const columns = ['language', 'title', 'publishedOn', 'publishedBasis', 'url']
    .flatMap((column) => (row[column] === undefined ? [] : [`${column} ${String(row[column])}`]))
    .join(', ');
  return [
    `${fileOfRow}: document '${row.id}' (${columns})`,
    `text: ${path}`,
    ...(missing.length === 0 ? [] : [`to be written: a title in ${missing.join(', ')}`]),
    ...(row['publishedOn'] === undefined
      ? ['no day is printed at the beginning or end of the text: write publishedOn and publishedBasis if you know it']
      : []),
    ...(row['publishedBy'] === undefined ? ['to be written: publishedBy, if somebody published it'] : []),
  ];
}
