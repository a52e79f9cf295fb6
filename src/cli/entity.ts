/** `sanad entity`: prints the rows of entities that a name may mean, from the files of dossiers and from the database, or proposes an id and a row. */
import { basename, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { Database, type Row } from '../db/database.ts';
import { findRunningLocalNeo4j } from '../db/local/index.ts';
import { statement } from '../db/statements.ts';
import { readAll } from '../dossier/read/read-dossier.ts';
import { readDossierFiles } from '../dossier/read/read-dossier-files.ts';
import { rowText, type Columns } from '../dossier/write/row-line.ts';
import { SanadError } from '../errors.ts';
import { stableId } from '../interchange/in/stable-id.ts';
import type { Log } from '../log.ts';
import { columnSuffix, formsOf, readForm } from '../model/languages.ts';
import { isArabic } from '../names/fold.ts';
import { HIT_SCORE, matchName, prepareQuery, type NameMatch, type PreparedQuery } from '../names/match-name.ts';
import { readingOf } from '../open.ts';
import type { Progress } from '../progress.ts';
import { openEvaluator } from './evaluator.ts';

export interface EntityOptions {
  /** Folders of dossiers. */
  readonly in?: readonly string[];
  readonly json?: boolean;
}

/** An entity that a name may mean. */
interface Found {
  readonly id: string;
  readonly label: string;
  readonly dossier: string;
  /** Its columns, as the dossier has them; of the database only names and aliases. */
  readonly row: Columns;
  readonly match: NameMatch;
}

/** The most entities that are printed. */
const MOST = 10;
const PAGE = 500;
/** 5_000 (five seconds), for each page of entities: nobody waits for a database that does not answer. */
const DEADLINE_MILLIS = 5_000;

export async function entity(
  config: Config,
  progress: Progress,
  log: Log,
  name: string,
  options: EntityOptions,
): Promise<void> {
  const query = prepareQuery(`${name.trim()} `);
  const search = new Search(name.trim(), query);
  const folders = options.in?.map((folder) => resolve(folder)) ?? config.dossiers;
  await searchFiles(search, folders, config, { progress, log });
  await searchDatabase(search, config);
  const found = search.best();
  const proposal = found.some(({ match }) => match.kind === 'EXACT') ? undefined : proposed(name.trim(), search.ids);
  if (options.json === true) {
    const matches = found.map(({ match: { score, kind, matched }, ...rest }) => ({ ...rest, score, kind, matched }));
    process.stdout.write(`${JSON.stringify({ matches, proposal: proposal ?? null }, null, 2)}\n`);
    return;
  }
  const lines = found.map(({ id, label, dossier, row, match }) => {
    return `${label} '${id}' of ${dossier}, ${match.kind} '${match.matched}':\n  ${rowText(label, row)}`;
  });
  const isNew = found.length === 0 ? 'No dossier has it.' : 'If it is none of these:';
  if (proposal !== undefined) lines.push(`${isNew}\n  ${rowText('Person', proposal)}`);
  process.stdout.write(`${lines.join('\n')}\n`);
}

class Search {
  readonly ids = new Set<string>();
  readonly #name: string;
  readonly #query: PreparedQuery;
  #found: Found[] = [];

  constructor(name: string, query: PreparedQuery) {
    this.#name = name;
    this.#query = query;
  }

  add({ id, label, dossier, row }: Omit<Found, 'match'>, forms: readonly string[]): void {
    this.ids.add(id);
    const isId = id === this.#name;
    const match: NameMatch = isId ? { score: 1, kind: 'EXACT', matched: id } : matchName(this.#query, forms, { label });
    if (match.score < HIT_SCORE) return;
    this.#found.push({ id, label, dossier, row, match });
    // A common word may match a million names.
    if (this.#found.length > MOST * 100) this.#found = this.best();
  }

  /** One of each id: that of the first dossier. */
  best(): Found[] {
    const first = new Map<string, Found>();
    for (const each of this.#found) if (!first.has(each.id)) first.set(each.id, each);
    return [...first.values()]
      .toSorted((a, b) => b.match.score - a.match.score || (a.id < b.id ? -1 : 1))
      .slice(0, MOST);
  }
}

interface Shown {
  readonly progress: Progress;
  readonly log: Log;
}

async function searchFiles(
  search: Search,
  folders: readonly string[],
  config: Config,
  { progress, log }: Shown,
): Promise<void> {
  const open = openEvaluator(config, progress, log);
  try {
    for (const folder of folders) {
      try {
        const reading = await readAll(open.database, await readDossierFiles(folder), readingOf(config));
        const dossier = reading.dossier?.id ?? basename(folder);
        for (const { place: _place, label, ...row } of reading.entities.values()) {
          const names = formsOf(row, 'name', reading.languages).map(({ text }) => text);
          search.add({ id: row.id, label, dossier, row }, [...names, ...row.aliases]);
        }
        reading.close();
      } catch (error) {
        // One dossier that cannot be read hides none of the others.
        if (!(error instanceof SanadError)) throw error;
        process.stderr.write(`${error.message}\n`);
      }
    }
  } finally {
    await open.close();
  }
}

interface StoredEntity extends Row {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly {
    readonly dossier: string;
    readonly names: readonly string[] | null;
    readonly aliases: readonly string[] | null;
  }[];
}

/** No Neo4j is started for a search. */
async function searchDatabase(search: Search, config: Config): Promise<void> {
  const running = config.neo4j ?? (await findRunningLocalNeo4j(config.home));
  if (running === undefined) return;
  const uri = 'uri' in running ? running.uri : running.boltUri;
  const database = Database.open({ uri, username: running.username, password: running.password });
  try {
    for (let after = ''; ;) {
      const parameters = { dossier: '', after, count: PAGE };
      const page = await database.readMany<StoredEntity>(statement('records/known-entities'), parameters, {
        deadlineMillis: DEADLINE_MILLIS,
      });
      for (const each of page) addStored(search, each);
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE) return;
      after = last.id;
    }
  } catch (error) {
    if (!(error instanceof SanadError)) throw error;
    process.stderr.write(`Only files were searched: ${error.message}\n`);
  } finally {
    await database.close();
  }
}

function addStored(search: Search, { id, label, rows }: StoredEntity): void {
  const [first] = rows;
  if (first === undefined) return;
  const names = rows.flatMap((row) => (row.names ?? []).map(readForm));
  const aliases = [...new Set(rows.flatMap((row) => row.aliases ?? []))];
  const columns = Object.fromEntries(
    names.map(({ language, text }) => [language === 'en' ? 'name' : `name${columnSuffix(language)}`, text]),
  );
  search.add({ id, label, dossier: first.dossier, row: { id, ...columns, aliases } }, [
    ...names.map(({ text }) => text),
    ...aliases,
  ]);
}

/** The id is new in all that was searched. */
function proposed(name: string, taken: ReadonlySet<string>): Columns & { readonly id: string } {
  const stem = stableId(name);
  let id = stem;
  for (let number = 2; taken.has(id); number += 1) id = `${stem}-${number}`;
  return { id, name: isArabic(name) ? '…' : name, nameAr: isArabic(name) ? name : '…' };
}
