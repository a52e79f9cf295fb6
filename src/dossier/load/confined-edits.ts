/**
 * Says whether edited claims can be judged, compiled and written without the rows of the others: what the others refer to must be as it was. The rules
 * here are those of `check/rules`, of `withdrawals`, of `successions` and of worded texts, seen from the claim that was edited.
 */
import type { ClaimRow } from '../read/table-schema.ts';
import type { SourceReferences } from '../read/source-rows.ts';
import type { EditedRows } from './edited-rows.ts';

interface Reference {
  readonly type: string;
  readonly id: string;
}

/** A row of `load/edited-claims`. */
export interface StoredInfo {
  readonly id: string;
  readonly isProposal: boolean;
  readonly isOwn: boolean;
  readonly hash: string | null;
  readonly relation: string | null;
  readonly isRetracting: boolean;
  readonly hasIdentifiers: boolean;
  readonly names: readonly Reference[];
  readonly namedBy: readonly Reference[];
  readonly isSide: boolean;
}

/** What is known of the rows that are not read. */
export interface Unread {
  readonly infos: ReadonlyMap<string, StoredInfo>;
  readonly references: SourceReferences;
}

/** @param rows the edited rows, by id */
export function areConfined(edits: EditedRows, rows: ReadonlyMap<string, ClaimRow>, unread: Unread): boolean {
  return new Confinement(edits, rows, unread).holds();
}

class Confinement {
  readonly #edits: EditedRows;
  readonly #rows: ReadonlyMap<string, ClaimRow>;
  readonly #infos: Unread['infos'];
  readonly #hasSuccessions: boolean;
  /** Ids that rows name which are not read. */
  readonly #named: ReadonlySet<string>;
  /** The ids of claims of which the stored links count no longer. */
  readonly #replaced: ReadonlySet<string>;
  /** The ids of claims that edited rows repeat or contain. */
  readonly #namedByEdited: ReadonlySet<string>;

  constructor(edits: EditedRows, rows: ReadonlyMap<string, ClaimRow>, { infos, references }: Unread) {
    this.#edits = edits;
    this.#rows = rows;
    this.#infos = infos;
    this.#hasSuccessions = references.hasSuccessions;
    this.#named = new Set([...references.retracted, ...references.proposed]);
    this.#replaced = new Set([...edits.edited, ...edits.gone]);
    this.#namedByEdited = new Set([...rows.values()].flatMap((row) => linksOf(row).map(({ id }) => id)));
  }

  holds(): boolean {
    return (
      [...this.#rows.values()].every((row) => this.#isConfinedRow(row)) &&
      this.#edits.gone.every((id) => this.#mayBeGone(id))
    );
  }

  #isConfinedRow(row: ClaimRow): boolean {
    const { id, document, content, text, retracts, identifiers = [] } = row;
    const info = this.#infos.get(id);
    const isKnown = this.#edits.was(id);
    // The id is that of a claim of a file that was not read, of another dossier, or of a proposal.
    if (info !== undefined && (info.isProposal || !isKnown)) return false;
    if (isKnown && !isIntact(info)) return false;
    if (retracts !== undefined || this.#named.has(document)) return false;
    // Its text is worded from the text of another claim.
    if (content !== undefined && text === undefined) return false;
    if (this.#hasSuccessions && identifiers.length > 0) return false;
    return this.#isFree(id, info) && !this.#mayCloseCycle(row, info);
  }

  #mayBeGone(id: string): boolean {
    const info = this.#infos.get(id);
    if (!isIntact(info) || info.isSide) return false;
    return this.#isFree(id, info) && this.#namersOf(info).length === 0;
  }

  /** Whether no other row depends on the content of this one. */
  #isFree(id: string, info: StoredInfo | undefined): boolean {
    if (this.#named.has(id)) return false;
    if (info === undefined) return true;
    if (info.isRetracting || (this.#hasSuccessions && info.hasIdentifiers)) return false;
    // A text may be worded from the text of its content.
    return this.#namersOf(info).every(({ type }) => type === 'REPEATS');
  }

  /** A new cycle has a new link, of a claim that others name. */
  #mayCloseCycle(row: ClaimRow, info: StoredInfo | undefined): boolean {
    const stored = info?.names ?? [];
    const isNew = (link: Reference): boolean => !stored.some(({ type, id }) => type === link.type && id === link.id);
    if (!linksOf(row).some(isNew)) return false;
    return this.#namedByEdited.has(row.id) || (info !== undefined && this.#namersOf(info).length > 0);
  }

  /** The claims that were not edited and name this one. */
  #namersOf({ namedBy }: StoredInfo): Reference[] {
    return namedBy.filter(({ id }) => !this.#replaced.has(id));
  }
}

/** Whether the claim is stored as a load wrote it. */
function isIntact(info: StoredInfo | undefined): info is StoredInfo {
  return info !== undefined && info.isOwn && info.hash !== null;
}

/** The claims to which a row refers, with the types of the links. */
export function linksOf({ repeats, content }: Pick<ClaimRow, 'repeats' | 'content'>): Reference[] {
  const repeated = repeats.map((id) => ({ type: 'REPEATS', id }));
  return content === undefined ? repeated : [...repeated, { type: 'CONTENT', id: content }];
}
