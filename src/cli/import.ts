/** `sanad import`: makes a dossier of text of a file in another format, and says what it lost and what a person must decide. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { readSharedVocabulary } from '../dossier/read/read-shared-vocabulary.ts';
import { NoClaimsError } from '../dossier/write/import-of-rows.ts';
import { importRows } from '../dossier/write/import-rows.ts';
import type { WrittenRow, WrittenTerm } from '../dossier/write/row-line.ts';
import { BadInputError, ConfigError, SanadError } from '../errors.ts';
import { csvOf } from '../interchange/csv.ts';
import type { LossLine } from '../interchange/account/account.ts';
import { lossCsv, lossText } from '../interchange/account/loss-table.ts';
import { readBindings } from '../interchange/in/bindings.ts';
import { ImportAccount } from '../interchange/in/import-account.ts';
import { DERIVED } from '../interchange/in/own/columns.ts';
import { asMapping } from '../interchange/in/mapping/as-mapping.ts';
import { namingOriginal } from '../interchange/in/name-original.ts';
import { readDrafts } from '../interchange/in/read-drafts.ts';
import type { Draft, Reader, Reading, SeenAs } from '../interchange/in/reader.ts';
import { readerNamed } from '../interchange/in/readers.ts';
import type { FindOthers } from '../interchange/in/same-things.ts';
import { stableId } from '../interchange/in/stable-id.ts';
import type { Log } from '../log.ts';
import { isEntityLabel } from '../model/labels.ts';
import { Vocabulary } from '../model/vocabulary.ts';
import { openDatabase, readingOf } from '../open.ts';
import type { Progress } from '../progress.ts';
import { KnownEntities } from '../records/known-entities.ts';
import { interruptible } from './backup.ts';
import { importedText, whyNoClaims } from './import-text.ts';

export interface ImportOptions {
  /** The name of a format. */
  readonly as: string;
  /** The folder of a dossier, which need not exist: its name is the id. */
  readonly into: string;
  /** Of the import: the next one of this name replaces it. Default: the name of the file. */
  readonly name?: string;
  /** Of a table for which a mapping is proposed, as WHATWG names it. */
  readonly encoding?: string;
  /** Of a workbook for which a mapping is proposed. */
  readonly sheet?: string;
  /** Import by a mapping that was only proposed. */
  readonly accept?: boolean;
  /** Replace files of an earlier import that were edited by hand. */
  readonly force?: boolean;
}

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** @throws {BadInputError | ConfigError | DossierError | LocalNeo4jError} the dossier is then as it was */
export async function importFile(
  config: Config,
  progress: Progress,
  log: Log,
  file: string,
  options: ImportOptions,
): Promise<void> {
  const reader = readerNamed(options.as);
  const path = resolve(file);
  const folder = resolve(options.into);
  const dossier = basename(folder);
  if (!existsSync(path)) throw new ConfigError(`There is no file ${file}.`);
  requireFolder(folder);
  if (!KEBAB_CASE.test(dossier)) {
    throw new ConfigError(
      `--into names the folder of a dossier, whose name is its id: small letters, digits and single hyphens between them, like 'whaling-1946', and is '${dossier}'.`,
    );
  }
  const name = options.name ?? stableId(basename(path, extname(path)));
  if (!KEBAB_CASE.test(name)) throw new ConfigError(`--name must be like 'ucdp-ged', and is '${name}'.`);
  const vocabulary = new Vocabulary(await readSharedVocabulary());
  const mappingPath = join(folder, 'imports', `${name}.json`);
  if (reader.propose !== undefined && !existsSync(mappingPath)) {
    await proposeMapping(reader, path, mappingPath, vocabulary, options);
    if (options.accept !== true) {
      process.stdout.write(`Read ${mappingPath}, change what is wrong, and run the same command again.\n`);
      return;
    }
  }
  const mapping = existsSync(mappingPath) ? readJson(mappingPath) : undefined;
  if (reader.propose !== undefined) asMapping(mapping, mappingPath);
  const bindings = readBindings(mapping, mappingPath);
  const account = new ImportAccount();
  const work = mkdtempSync(join(tmpdir(), 'sanad-import-'));
  try {
    const document = (await reader.document?.(path, mapping, work, account)) ?? path;
    await interruptible(config, async (signal) => {
      const open = await openDatabase(config, progress, { shared: true, told: (what) => log.warn(what) });
      const step = progress.step(`Reading ${basename(path)}`);
      try {
        const known = await KnownEntities.read(open.database, dossier);
        const reading: Reading = {
          ...{ path: document, name, dossier, vocabulary, account, mapping },
          bindings,
          told: (records, part) =>
            step.update({ done: Math.round(part * 100), total: 100, note: `% read, ${records} records` }),
        };
        const request = {
          ...{ folder, name, source: `${basename(path)} (${reader.name})` },
          rows: compared(reader, reading, known, signal, () => step.done()),
          document: reader.isSource ? document : undefined,
          dossier: newDossier(reader, path),
          force: options.force === true,
          scratch: readingOf(config),
        };
        const imported = await namingOriginal(document, path, () => importRows(open.database, request, progress));
        for (const { rule, values } of imported.leftOut) {
          account.count(`rows that ${rule} refuses`, 'DROPPED', '', values);
        }
        writeBeside(join(folder, 'imports'), name, account);
        process.stdout.write(
          `${importedText(imported, account.matters())}${lossText(shownLines(reader, account))}${folder}\n${join(folder, 'imports', `${name}.loss.csv`)}\n`,
        );
      } catch (error) {
        step.fail();
        if (error instanceof NoClaimsError) {
          process.stdout.write(whyNoClaims(error, account, shownLines(reader, account)));
        }
        throw error;
      } finally {
        await open.close();
      }
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @throws {ConfigError} if it is a file, or its parent is no folder */
function requireFolder(folder: string): void {
  const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  if (existsSync(folder) && !isFolder(folder)) {
    throw new ConfigError(`--into names a folder, and ${folder} is a file. Name another one.`);
  }
  if (!isFolder(dirname(folder))) throw new ConfigError(`There is no folder ${dirname(folder)}. Create it first.`);
}

async function proposeMapping(
  reader: Reader,
  path: string,
  mappingPath: string,
  vocabulary: Vocabulary,
  seen: SeenAs,
): Promise<void> {
  const proposed = await reader.propose?.(path, vocabulary, seen);
  if (proposed === undefined) return;
  mkdirSync(join(mappingPath, '..'), { recursive: true });
  writeFileSync(mappingPath, `${JSON.stringify(proposed.mapping, null, 2)}\n`, { flag: 'wx' });
  process.stdout.write([`Proposed ${mappingPath}`, ...proposed.remarks, ''].join('\n'));
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch (cause) {
    throw new BadInputError(`${path} is no JSON: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/**
 * The drafts of a reader, compared with what other dossiers have.
 * @throws {BadInputError} if a row would change a thing of another dossier
 */
async function* compared(
  reader: Reader,
  reading: Reading,
  known: KnownEntities,
  signal: AbortSignal,
  ended: () => void,
): AsyncGenerator<WrittenRow | WrittenTerm> {
  const bound = new Set(Object.values(reading.bindings.entities));
  const findOthers: FindOthers = (id, names, identifiers) => (bound.has(id) ? [] : known.like(id, names, identifiers));
  for await (const draft of readDrafts(reader, reading, findOthers)) {
    signal.throwIfAborted();
    if (reader.isSource && isEntityLabel(draft.label)) requireOwn(draft as Draft, known, bound);
    yield draft;
  }
  ended();
}

/** @throws {BadInputError} if the row would change a thing of another dossier */
function requireOwn({ label, row }: Draft, known: KnownEntities, bound: ReadonlySet<string>): void {
  const same = known.get(row.id);
  if (same === undefined) return;
  if (!bound.has(row.id)) {
    throw new BadInputError(
      `The import makes the entity '${row.id}', which the dossier ${same.dossier} has, and nobody said that they are the same. Bind its name to this id in "entities" of imports/, or give the dossier another name.`,
    );
  }
  if (same.label !== label) {
    throw new BadInputError(
      `"entities" of imports/ binds the ${label} '${String(row['name'])}' to '${row.id}', which is of the kind ${same.label} in the dossier ${same.dossier}. Bind it to another id, or correct its kind.`,
    );
  }
}

/** Of our own formats, without what a load derives again: that is no loss. */
function shownLines(reader: Reader, account: ImportAccount): readonly LossLine[] {
  return account.lines().filter(({ into }) => reader.isSource || into !== DERIVED);
}

/** The row of a new dossier, where the file says nothing of it. */
function newDossier(reader: Reader, path: string): Record<string, string | readonly string[]> {
  return {
    title: basename(path),
    codebook: `Imported from ${reader.standard}: a record is one or more claims of its source.`,
    codedBy: 'sanad import',
  };
}

function writeBeside(folder: string, name: string, account: ImportAccount): void {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}.loss.csv`), lossCsv(account.lines()));
    const matters = account
      .matters()
      .map(({ kind, what, times, first, proposal }) => [kind, what, String(times), first, proposal]);
    writeFileSync(
      join(folder, `${name}.matters.csv`),
      csvOf([['kind', 'what', 'times', 'first', 'proposal'], ...matters]),
    );
  } catch (cause) {
    if (cause instanceof SanadError || !(cause instanceof Error && 'code' in cause)) throw cause;
    throw new ConfigError(`The dossier was imported, but its tables cannot be written to ${folder}: ${cause.message}`, {
      cause,
    });
  }
}
