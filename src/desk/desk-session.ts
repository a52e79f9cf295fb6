/** One folder at the desk: its state on disk, what the page receives of it, and the changes of this session. */
import { EventEmitter } from 'node:events';
import { lintReading, type Finding } from '../dossier/check/lint-dossier.ts';
import type { RowReader } from '../dossier/read/evaluate-statement.ts';
import type { DossierReading } from '../dossier/read/read-dossier.ts';
import { readDossierFiles } from '../dossier/read/read-dossier-files.ts';
import { DeskError } from '../errors.ts';
import type { CodePoints } from '../model/code-points.ts';
import type {
  Beside,
  ClaimColumns,
  DeskDocument,
  DeskState,
  FoundEntity,
  Loading,
  Meaning,
  Saved,
  SaveOrder,
} from './contract.ts';
import { besideOf, type Proposition } from './beside.ts';
import { describeDocument, describeFindings, describeState, dossierIdOf } from './describe-state.ts';
import { DocumentTexts } from './document-texts.ts';
import { differenceOf } from './difference.ts';
import { findEntities, searchableEntities, type SearchableEntities } from './find-entities.ts';
import type { GraphSearch } from './search-graph.ts';
import { meaningOf } from './meaning.ts';
import { planChange } from './plan-change.ts';
import { planUndo, type Step } from './plan-undo.ts';
import { ChangeRefused, refused, type PlannedChange } from './planned-change.ts';
import { readFolder, SLOW_RULES, withFilesOnDisk, withTexts, type FolderState } from './read-folder.ts';
import type { Signer } from './signing.ts';
import { readSiblings, type SiblingEntity } from './siblings.ts';
import { writeChange } from './write-change.ts';

export interface SessionSettings {
  readonly folder: string;
  /** The folder of documents that the user names. */
  readonly documents: string | undefined;
  /** Who signs. */
  readonly reviewer: string | undefined;
  readonly reader: RowReader;
  /** Folders of other dossiers, beside those that stand beside the folder. */
  readonly others?: readonly string[];
  /** What the database has; nothing until it is open. */
  readonly graph?: GraphSearch;
  /** Default: today, in UTC. */
  readonly today?: () => string;
}

/** 2_000 without a request. */
const IDLE_MILLIS = 2_000;
/** How often a change is planned again because an editor wrote the file meanwhile. */
const ATTEMPTS = 3;
/** The most changes that undo takes back. */
const MOST_STEPS = 200;

/** `files`: the files are others than before. `changed`: the page sees something else than before. `loaded`: the state of loading is another. */
interface SessionEvents {
  files: [];
  changed: [];
  loaded: [Loading];
}

export class DeskSession {
  readonly events = new EventEmitter<SessionEvents>();
  readonly #settings: SessionSettings;
  readonly #texts: DocumentTexts;
  #state: FolderState;
  #slow: { readonly key: string; readonly findings: readonly Finding[] } = { key: '', findings: [] };
  #idle: { readonly timer: NodeJS.Timeout; readonly failed: (error: unknown) => void } | undefined;
  #searchable: { readonly reading: DossierReading; readonly made: Promise<SearchableEntities> } | undefined;
  #loading: Loading = { state: 'OFF' };
  /** The changes of this session that undo can take back, the last one last. */
  readonly #steps: Step[] = [];
  #siblings: Promise<ReadonlyMap<string, SiblingEntity>> | undefined;
  /** One thing at a time: each waits for the one before. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(settings: SessionSettings, state: FolderState) {
    this.#settings = settings;
    this.#state = state;
    this.#texts = new DocumentTexts(settings.folder, settings.documents);
  }

  /** @throws {DossierError} if the folder is no dossier */
  static async open(settings: SessionSettings): Promise<DeskSession> {
    return new DeskSession(settings, await readFolder(settings, settings.folder));
  }

  get documentFolders(): readonly string[] {
    return this.#texts.folders;
  }

  async state(): Promise<DeskState> {
    return await describeState(this.#state, this.#texts, {
      folder: this.#settings.folder,
      reviewer: this.#settings.reviewer,
      undoes: this.#steps.at(-1)?.title,
      loading: this.#loading,
      slowFindings: this.#slow.findings,
    });
  }

  /** @throws {DeskError} if the dossier has no such document */
  async document(id: string): Promise<DeskDocument> {
    const document = await describeDocument(id, this.#state, this.#texts);
    if (document === undefined) {
      throw new DeskError('DESK_NOT_FOUND', `The dossier has no document '${id.slice(0, 100)}'.`);
    }
    return document;
  }

  /** @param labels empty: all */
  async entities(text: string, labels: readonly string[]): Promise<FoundEntity[]> {
    const [searchable, graph] = await Promise.all([
      this.prepareSearch(),
      this.#settings.graph?.entities(text, labels) ?? [],
    ]);
    return findEntities(text, labels, searchable, graph);
  }

  /** Prepares the names of all entities for the state of now; the first time it takes a second. */
  async prepareSearch(): Promise<SearchableEntities> {
    const siblings = await this.siblings();
    const { reading } = this.#state;
    if (this.#searchable?.reading !== reading) {
      this.#searchable = { reading, made: searchableEntities({ reading, siblings }) };
    }
    return await this.#searchable.made;
  }

  async beside(proposition: Proposition): Promise<Beside> {
    const { subject, object } = proposition;
    const except = dossierIdOf(this.#state.reading);
    const isOfTwo = subject !== undefined && object !== undefined;
    const graph = isOfTwo ? await this.#settings.graph?.claims({ subject, object, except }) : [];
    return besideOf(proposition, this.#state.reading, graph);
  }

  meaning(columns: ClaimColumns): Meaning {
    return meaningOf(columns, this.#state.reading);
  }

  /** Reads the folder again if its files are others than before. */
  async refresh(): Promise<void> {
    await this.#inTurn(async () => {
      if (await this.#readAgain()) this.#tell();
    });
  }

  /** Reads the documents again, and the folder, whose passages may be words of them. */
  async refreshDocuments(): Promise<void> {
    await this.#inTurn(async () => {
      this.#texts.forget();
      this.#state = { ...this.#state, files: { ...this.#state.files, checksum: '' } };
      await this.#readAgain();
      this.#tell();
    });
  }

  /**
   * Makes one change in the files.
   * @throws {DeskError} if it is refused; nothing was written then
   */
  async save(order: SaveOrder): Promise<Saved> {
    const foreign = order.entities === undefined ? new Map<string, SiblingEntity>() : await this.siblings();
    return await this.#inTurn(async () => {
      const { step, difference } = await this.#write(async (state) => {
        const textOfDocument = async (id: string): Promise<CodePoints | undefined> => {
          const document = state.reading.documents.get(id);
          return document && (await this.#texts.read(document)).text;
        };
        const planning = {
          state,
          signer: this.#signer(),
          textOf: textOfDocument,
          foreign: (id: string) => foreign.get(id),
        };
        return await planChange(order, planning);
      });
      this.#steps.push(step);
      if (this.#steps.length > MOST_STEPS) this.#steps.shift();
      return { id: step.id, difference, state: await this.state() };
    });
  }

  /**
   * Takes back the last change of this session.
   * @throws {DeskError} if there is none, or if its rows were changed since
   */
  async undo(): Promise<Saved> {
    return await this.#inTurn(async () => {
      const last = this.#steps.pop();
      if (last === undefined) throw refused('There is no change of this session to take back.');
      const { difference } = await this.#write(async (state) => planUndo(last, state.texts));
      return { id: last.id, difference, state: await this.state() };
    });
  }

  /** The entities of other dossiers, by id; they are read once. */
  async siblings(): Promise<ReadonlyMap<string, SiblingEntity>> {
    const { reader, folder, others = [] } = this.#settings;
    this.#siblings ??= readSiblings(reader, folder, others);
    return await this.#siblings;
  }

  showLoading(loading: Loading): void {
    this.#loading = loading;
    this.events.emit('loaded', loading);
  }

  /**
   * Runs the rules that take long when nobody has asked anything for a while: they stop all answers for most of a second.
   * @param failed receives what went wrong
   */
  lintWhenIdle(failed: (error: unknown) => void): void {
    clearTimeout(this.#idle?.timer);
    const timer = setTimeout(() => {
      this.#idle = undefined;
      this.lintSlowly().catch(failed);
    }, IDLE_MILLIS);
    this.#idle = { timer, failed };
  }

  /** A request has come. */
  noteRequest(): void {
    if (this.#idle !== undefined) this.lintWhenIdle(this.#idle.failed);
  }

  /** Runs the rules that take long, if what they judge has changed. */
  async lintSlowly(): Promise<void> {
    await this.#inTurn(async () => {
      const { reading } = this.#state;
      const key = JSON.stringify([reading.entities, reading.reasons, reading.disagreements].map((table) => [...table]));
      if (key === this.#slow.key) return;
      const findings = [...lintReading(reading, []).findings].filter(({ rule }) => SLOW_RULES.has(rule));
      this.#slow = { key, findings };
      this.events.emit('changed');
    });
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle?.timer);
    await this.#inTurn(async () => this.#state.reading.close());
  }

  #signer(): Signer {
    const { reviewer, today = () => new Date().toISOString().slice(0, 10) } = this.#settings;
    return { by: reviewer, on: today() };
  }

  /** Plans a change on the files as they are now, lints it, and writes it. */
  async #write(plan: (state: FolderState) => Promise<PlannedChange>): Promise<{ step: Step; difference: string }> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      if (await this.#readAgain()) this.#tell();
      const before = this.#state;
      const planned = await this.#planned(plan, before);
      const next = await withTexts(this.#settings, before, planned.texts);
      let isWritten = false;
      try {
        this.#refuseNewErrors(before, next);
        isWritten = await writeChange(planned, before);
      } finally {
        if (!isWritten) next.reading.close();
      }
      if (!isWritten) continue;
      before.reading.close();
      // An editor that writes at this moment too is noticed by the checksum of all files.
      this.#state = await withFilesOnDisk(next);
      this.#tell();
      const names = [...planned.texts.keys()];
      const step = { ...planned, before: new Map(names.map((name) => [name, before.texts.get(name)])) };
      const changes = names.map((name) => ({ name, before: before.texts.get(name), after: planned.texts.get(name) }));
      return { step, difference: differenceOf(changes) };
    }
    throw new ChangeRefused(
      'ROW_CHANGED',
      'Another program writes these files all the time. Try again when it has ended.',
    );
  }

  /** A refusal because of a changed row brings the state of now. */
  async #planned(plan: (state: FolderState) => Promise<PlannedChange>, state: FolderState): Promise<PlannedChange> {
    try {
      return await plan(state);
    } catch (error) {
      if (!(error instanceof ChangeRefused) || error.code !== 'ROW_CHANGED') throw error;
      throw new ChangeRefused('ROW_CHANGED', error.message, { state: await this.state() });
    }
  }

  #refuseNewErrors(before: FolderState, next: FolderState): void {
    const key = ({ rule, message }: Finding): string => `${rule} ${message}`;
    const known = new Set(before.findings.map(key));
    const brought = next.findings.filter((finding) => finding.level === 'ERROR' && !known.has(key(finding)));
    if (brought.length === 0) return;
    const findings = describeFindings(brought, next.reading);
    const message = `Lint refuses this change, and nothing was written: ${brought[0]?.message ?? ''}`;
    throw new ChangeRefused('CHANGE_REFUSED', message, { findings });
  }

  /** Returns whether the files were others than before. */
  async #readAgain(): Promise<boolean> {
    const { folder } = this.#settings;
    const files = await readDossierFiles(folder);
    if (files.checksum === this.#state.files.checksum) return false;
    const next = await readFolder(this.#settings, folder, this.#state);
    this.#state.reading.close();
    this.#state = next;
    return true;
  }

  #tell(): void {
    this.events.emit('files');
    this.events.emit('changed');
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => {});
    return await turn;
  }
}
