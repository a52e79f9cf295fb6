/** One folder at the desk: its state on disk, what the page receives of it, and the changes of this session. */
import { EventEmitter } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { lintReading, type Finding } from '../dossier/check/lint-dossier.ts';
import type { RowReader } from '../dossier/read/evaluate-statement.ts';
import { DeskError } from '../errors.ts';
import type { DeskDocument, DeskState, Loading } from './contract.ts';
import { describeDocument, describeState } from './describe-state.ts';
import { DocumentTexts } from './document-texts.ts';
import { readFolder, SLOW_RULES, type FolderState } from './read-folder.ts';

export interface SessionSettings {
  readonly folder: string;
  /** The folder of documents that the user names. */
  readonly documents: string | undefined;
  /** Who signs. */
  readonly reviewer: string | undefined;
  readonly reader: RowReader;
}

/** `changed`: the files are others than before. `loaded`: the state of loading is another. */
interface SessionEvents {
  changed: [];
  loaded: [Loading];
}

export class DeskSession {
  readonly events = new EventEmitter<SessionEvents>();
  readonly #settings: SessionSettings;
  readonly #texts: DocumentTexts;
  #state: FolderState;
  #slow: { readonly key: string; readonly findings: readonly Finding[] } = { key: '', findings: [] };
  #loading: Loading = { state: 'OFF' };
  /** One thing at a time: each waits for the one before. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(settings: SessionSettings, state: FolderState) {
    this.#settings = settings;
    this.#state = state;
    this.#texts = new DocumentTexts(settings.folder, settings.documents);
  }

  /** @throws {DossierError} if the folder is no dossier */
  static async open(settings: SessionSettings): Promise<DeskSession> {
    return new DeskSession(settings, await readFolder(settings.reader, settings.folder));
  }

  async state(): Promise<DeskState> {
    return await describeState(this.#state, this.#texts, {
      folder: this.#settings.folder,
      reviewer: this.#settings.reviewer,
      undoes: undefined,
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

  /** Reads the folder again if its files are others than before. */
  async refresh(): Promise<void> {
    await this.#inTurn(async () => {
      this.#texts.forget();
      const next = await readFolder(this.#settings.reader, this.#settings.folder, this.#state);
      if (next.files.checksum === this.#state.files.checksum) return next.reading.close();
      this.#take(next);
    });
  }

  showLoading(loading: Loading): void {
    this.#loading = loading;
    this.events.emit('loaded', loading);
  }

  /** Runs the rules that take long, if what they judge has changed. */
  async lintSlowly(): Promise<void> {
    await this.#inTurn(async () => {
      const { reading } = this.#state;
      const key = JSON.stringify([reading.entities, reading.reasons, reading.disagreements].map((table) => [...table]));
      if (key === this.#slow.key) return;
      await setImmediate();
      const findings = [...lintReading(reading, []).findings].filter(({ rule }) => SLOW_RULES.has(rule));
      this.#slow = { key, findings };
      this.events.emit('changed');
    });
  }

  async close(): Promise<void> {
    await this.#inTurn(async () => this.#state.reading.close());
  }

  #take(next: FolderState): void {
    this.#state.reading.close();
    this.#state = next;
    this.events.emit('changed');
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => {});
    return await turn;
  }
}
