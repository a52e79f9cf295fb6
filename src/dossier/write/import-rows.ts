/**
 * Writes rows into a dossier of text. All work is done in a folder beside it: the files get their places only when all rows were read and lint finds
 * no error, so that an import that fails leaves nothing behind. A row that lint refuses is left out and reported; so is what a person wrote about
 * the same thing in another file of the dossier: that row stands.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Database } from '../../db/database.ts';
import { ConfigError } from '../../errors.ts';
import { USUAL_LANGUAGES } from '../../model/languages.ts';
import { REVIEW_DIGITS } from '../../model/review.ts';
import type { Progress } from '../../progress.ts';
import { readDossierFiles } from '../read/read-dossier-files.ts';
import { readAll, type ReadingSettings } from '../read/read-dossier.ts';
import { rowHash } from '../read/row-hash.ts';
import { FORMAT_VERSION, type ClaimRow } from '../read/table-schema.ts';
import { ChangesFile } from './changes-file.ts';
import { copyDocument, requireSameFile } from './copy-document.ts';
import { dossierStatement, earlierRows, ImportFilesWriter, isOfImport, sharedColumns } from './import-files.ts';
import { putInPlace } from './put-in-place.ts';
import { refusedBy, refusedRows } from './refused-rows.ts';
import { RowDigests } from './row-digests.ts';
import type { Columns, WrittenRow, WrittenTerm } from './row-line.ts';
import { Spool } from './spool.ts';
import { makeStagingFolder } from './staging-folder.ts';
import { NoClaimsError, type ImportedRows, type ImportOfRows, type LeftOut } from './import-of-rows.ts';

/** How often rows that lint refuses are left out: what they leave alone may be refused next. */
const ROUNDS = 6;

/**
 * @throws {NoClaimsError} if no claim is made
 * @throws {ConfigError} if a file of the import was edited by hand and `force` is not set, or a folder cannot be written
 * @throws {DossierError} if lint finds an error in other files of the dossier
 */
export async function importRows(database: Database, request: ImportOfRows, progress: Progress): Promise<ImportedRows> {
  const folder = resolve(request.folder);
  const work = makeStagingFolder(folder);
  try {
    return await new Import(database, { ...request, folder }, progress, work).run();
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

class Import {
  readonly #database: Database;
  readonly #request: ImportOfRows;
  readonly #progress: Progress;
  /** The dossier as it will be. */
  readonly #staged: string;
  readonly #earlier: readonly string[];
  readonly #others: readonly string[];
  readonly #digests = new RowDigests();
  readonly #reviews = new Map<string, string>();
  readonly #claims: Columns[] = [];
  readonly #terms: WrittenTerm['row'][] = [];
  readonly #spool: Spool;
  /** `Label id` of the rows that stand in other files. */
  readonly #written = new Set<string>();
  readonly #refused = new Set<string>();
  /** Files of documents of the import before. */
  readonly #ownFiles = new Set<string>();
  /** Hashes of the files of documents that stand in other files. */
  readonly #otherHashes = new Map<string, string | undefined>();
  /** By id. */
  readonly #documents = new Map<string, { readonly sha256?: string }>();
  readonly #leftOut = new Map<string, { rows: number; values: number; first: string }>();
  #dossier: Columns = {};
  /** Of the dossier, if it was there before. */
  #mainLanguage: string | undefined;
  #taken = 0;
  #takenClaims = 0;

  constructor(database: Database, request: ImportOfRows, progress: Progress, work: string) {
    this.#database = database;
    this.#request = request;
    this.#progress = progress;
    this.#staged = join(work, basename(request.folder));
    const names = existsSync(request.folder)
      ? readdirSync(request.folder).filter((name) => name.endsWith('.cypher'))
      : [];
    const isOwn = (name: string): boolean => isOfImport(join(request.folder, name), request.name);
    this.#earlier = names.filter(isOwn).toSorted();
    this.#others = names.filter((name) => !isOwn(name)).toSorted();
    this.#spool = new Spool(join(work, 'rows'));
  }

  /** The dossier is staged without its documents. */
  get #reading(): ReadingSettings {
    const { scratch, folder } = this.#request;
    return { ...scratch, documents: scratch.documents ?? join(folder, 'documents') };
  }

  async run(): Promise<ImportedRows> {
    try {
      await this.#readEarlier();
      await this.#readOthers();
      await this.#readRows();
      for (let round = 1; ; round += 1) {
        const changes = new ChangesFile(join(this.#staged, 'imports', `${this.#request.name}.changes.csv`));
        try {
          const imported = await this.#attempt(round, changes);
          if (imported !== undefined) return imported;
        } finally {
          changes.close();
        }
      }
    } finally {
      this.#spool.close();
    }
  }

  /** @returns undefined if rows were refused, which are then left out */
  async #attempt(round: number, changes: ChangesFile): Promise<ImportedRows | undefined> {
    const counts = await this.#write(changes);
    const { NEW, CHANGED, MOVED, SAME } = counts.claims;
    if (NEW + CHANGED + MOVED + SAME + this.#takenClaims === 0) {
      throw new NoClaimsError(this.#request.source, this.#leftOutRows());
    }
    if (!(await this.#lint(round))) return undefined;
    await this.#addGone(changes);
    const changed = changes.end();
    putInPlace(this.#staged, this.#request.folder, { others: this.#others, earlier: this.#earlier });
    return {
      ...counts,
      changed,
      claims: { ...counts.claims, GONE: changes.count('GONE') },
      taken: this.#taken,
      leftOut: this.#leftOutRows(),
    };
  }

  #leftOutRows(): LeftOut[] {
    return [...this.#leftOut].map(([rule, each]) => ({ rule, ...each }));
  }

  async #readEarlier(): Promise<void> {
    for (const name of this.#earlier) {
      const path = join(this.#request.folder, name);
      for await (const { label, row } of earlierRows(path, () => this.#requireForce(path))) {
        this.#digests.add(label, row);
        if (typeof row['reviewed'] === 'string') this.#reviews.set(row.id, row['reviewed']);
        if (label === 'Document' && typeof row['file'] === 'string') this.#ownFiles.add(row['file']);
      }
    }
  }

  #requireForce(path: string): void {
    if (this.#request.force) return;
    throw new ConfigError(
      `${path} was edited by hand since the last import, which would replace it. Move the rows that you wrote to another file of the dossier: they stand, and the import leaves its own out. Or replace it with --force.`,
    );
  }

  /** Ids of the rows that a person wrote. */
  async #readOthers(): Promise<void> {
    mkdirSync(this.#staged);
    const { folder } = this.#request;
    for (const name of [...this.#others, ...(existsSync(join(folder, 'vocabulary.json')) ? ['vocabulary.json'] : [])]) {
      copyFileSync(join(folder, name), join(this.#staged, name));
    }
    if (this.#others.length === 0) return;
    const reading = await readAll(this.#database, await readDossierFiles(this.#staged), this.#reading);
    try {
      for (const [at, table] of [reading.entities, reading.documents, reading.claims, reading.proposals].entries()) {
        for (const id of table.keys()) this.#written.add(`${['Entity', 'Document', 'Claim', 'Proposal'][at]} ${id}`);
      }
      for (const { id, sha256 } of reading.documents.values()) this.#otherHashes.set(id, sha256);
      for (const id of reading.disagreements.keys()) this.#written.add(`Disagreement ${id}`);
      for (const id of reading.reasons.keys()) this.#written.add(`Reason ${id}`);
      if (reading.dossier !== undefined) {
        this.#written.add('Dossier');
        [this.#mainLanguage] = reading.dossier.languages ?? USUAL_LANGUAGES;
      }
    } finally {
      reading.close();
    }
  }

  async #readRows(): Promise<void> {
    const { document, folder, name } = this.#request;
    const copied =
      document === undefined ? {} : await copyDocument(document, { staged: this.#staged, folder, own: this.#ownFiles });
    for await (const draft of this.#request.rows) {
      if (draft.label === 'Term') {
        this.#terms.push(draft.row as WrittenTerm['row']);
        continue;
      }
      const { label, row } = draft as WrittenRow;
      if (label === 'Dossier') {
        this.#refuseOtherLanguage(row['languages']);
        this.#dossier = row;
        continue;
      }
      const kind = TABLES.has(label) ? label : 'Entity';
      const isClaim = label === 'Claim' || label === 'Proposal';
      if (this.#written.has(`${kind} ${row.id}`)) {
        if (label === 'Document') requireSameFile(row.id, copied, this.#otherHashes.get(row.id), name);
        this.#taken += 1;
        if (isClaim) this.#takenClaims += 1;
        continue;
      }
      const review = label === 'Claim' && row['reviewed'] === undefined ? this.#reviews.get(row.id) : undefined;
      // A row that names the copied file without its hash gets that.
      const isCopied = row['file'] !== undefined && row['file'] === copied.file && row['sha256'] === undefined;
      const isBare = row['file'] === undefined && row['url'] === undefined && row['citation'] === undefined;
      const own: WrittenRow['row'] = {
        ...row,
        ...(review !== undefined && { reviewed: review }),
        ...(label === 'Document' && (isBare || isCopied) && copied),
      };
      if (label === 'Document') {
        this.#documents.set(row.id, typeof own['sha256'] === 'string' ? { sha256: own['sha256'] } : {});
      }
      if (isClaim && this.#claims.length < SAMPLE) this.#claims.push(own);
      this.#spool.add({ label, row: own });
    }
    await this.#writeDossier();
    await this.#writeTerms();
  }

  #refuseOtherLanguage(languages: unknown): void {
    const [main] = Array.isArray(languages) ? (languages as readonly string[]) : [];
    if (this.#mainLanguage === undefined || main === undefined || main === this.#mainLanguage) return;
    throw new ConfigError(
      `The main language of the dossier is '${this.#mainLanguage}', and names and texts of the import are in '${main}'. Import it into another dossier, or, by a mapping, write "languages" as the dossier has them and texts in each of them.`,
    );
  }

  async #writeDossier(): Promise<void> {
    if (this.#written.has('Dossier')) return;
    const row = {
      formatVersion: FORMAT_VERSION,
      reviewed: false,
      ...this.#request.dossier,
      ...this.#dossier,
      id: basename(this.#request.folder),
    };
    await writeFile(join(this.#staged, 'dossier.cypher'), dossierStatement(row));
  }

  /** Adds the words that vocabulary.json has not: those that it has stay as a person wrote them. */
  async #writeTerms(): Promise<void> {
    const path = join(this.#staged, 'vocabulary.json');
    const rows = existsSync(path) ? (JSON.parse(await readFile(path, 'utf8')) as WrittenTerm['row'][]) : [];
    const keyOf = (row: WrittenTerm['row']): string => JSON.stringify([row.term, row.name, row['of'] ?? null]);
    const known = new Set(rows.map(keyOf));
    const added = this.#terms.filter((row) => !known.has(keyOf(row)));
    if (added.length === 0) return;
    const text = [...rows, ...added].map((row) => `  ${JSON.stringify(row)}`).join(',\n');
    await writeFile(path, `[\n${text}\n]\n`);
  }

  async #write(changes: ChangesFile): Promise<Pick<ImportedRows, 'claims' | 'entities' | 'documents'>> {
    const { name, source } = this.#request;
    for (const file of readdirSync(this.#staged)) {
      if (file.endsWith('.cypher') && isOfImport(join(this.#staged, file), name)) rmSync(join(this.#staged, file));
    }
    this.#digests.begin();
    const writer = new ImportFilesWriter(this.#staged, { name, source, shared: sharedColumns(this.#claims) });
    const claims = { NEW: 0, CHANGED: 0, MOVED: 0, SAME: 0, GONE: 0 };
    let [entities, documents] = [0, 0];
    try {
      for await (const { label, row } of this.#spool.rows()) {
        if (this.#refused.has(`${label} ${row.id}`)) continue;
        const each = { label, row: label === 'Claim' ? this.#signed(row) : row };
        writer.add(each);
        const change = this.#digests.compare(each.label, each.row);
        if (each.label === 'Claim' || each.label === 'Proposal') {
          claims[change] += 1;
          if (change !== 'SAME') changes.add(each.row.id, change);
        } else if (each.label === 'Document') documents += 1;
        else if (!TABLES.has(each.label)) entities += 1;
      }
      writer.end();
    } finally {
      writer.close();
    }
    return { claims, entities, documents };
  }

  /** A review without a hash is one of the row as it is: it gets the hash. */
  #signed(row: WrittenRow['row']): WrittenRow['row'] {
    const { reviewed } = row;
    if (typeof reviewed !== 'string' || / as [0-9a-f]{8,}$/.test(reviewed)) return row;
    const hash = rowHash(row as unknown as ClaimRow, this.#documents);
    return { ...row, reviewed: `${reviewed} as ${hash.slice(0, REVIEW_DIGITS)}` };
  }

  /** Returns false if rows of the import were refused, which are then left out. */
  async #lint(round: number): Promise<boolean> {
    const step = this.#progress.step(round === 1 ? 'Checking the rows' : `Checking the rows again (${round})`);
    try {
      const { name, folder } = this.#request;
      const { own, others } = await refusedRows(this.#database, this.#staged, name, {
        scratch: this.#reading,
        progress: this.#progress,
      });
      if (own.length === 0 && others.length === 0) {
        step.done();
        return true;
      }
      const before = this.#refused.size;
      for (const { key, rule, values, message } of own) {
        if (this.#refused.has(key)) continue;
        this.#refused.add(key);
        const known = this.#leftOut.get(rule) ?? { rows: 0, values: 0, first: message };
        this.#leftOut.set(rule, { ...known, rows: known.rows + 1, values: known.values + values });
      }
      // What other files lack may be what the import has no more: a person decides.
      if (this.#refused.size === before || round === ROUNDS) {
        throw refusedBy(folder, [...others, ...own.map(({ message }) => message)]);
      }
      step.done(`Left out ${this.#refused.size - before} rows that lint refuses`);
      return false;
    } catch (error) {
      step.fail();
      throw error;
    }
  }

  /** The claims that the earlier import had, and this one has not. */
  async #addGone(changes: ChangesFile): Promise<void> {
    for (const name of this.#earlier) {
      for await (const { label, row } of earlierRows(join(this.#request.folder, name), () => {})) {
        const isClaim = label === 'Claim' || label === 'Proposal';
        if (isClaim && this.#digests.isGone(label, row.id)) changes.add(row.id, 'GONE');
      }
    }
  }
}

/** The tables besides those of entities. */
const TABLES: ReadonlySet<string> = new Set(['Document', 'Claim', 'Proposal', 'Disagreement', 'Reason']);
/** Claims from which the shared columns are taken. */
const SAMPLE = 500;
