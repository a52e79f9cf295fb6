/** The port through which `searchAll` reads the index of texts. It may return too many rows; `texts/` selects among them. */
import type { SoughtWord } from '../texts/sought-words.ts';

export interface SoughtTexts {
  readonly words: readonly SoughtWord[];
  /** Ids: only rows of these dossiers; absent: all. */
  readonly dossiers: readonly string[] | undefined;
}

interface TextRow {
  readonly id: string;
  /** The text in each language: the BCP 47 tag, a space and the text (`readForm`). */
  readonly texts: readonly string[];
}

export interface ClaimRow extends TextRow {
  /** Ids of its subject, object and occasion. */
  readonly entities: readonly string[];
}

export interface DocumentRow extends TextRow {
  /** An EDTF date. */
  readonly publishedOn: string | null;
  /** Ids. */
  readonly publishers: readonly string[];
}

export interface TextIndex {
  /**
   * Returns the claims that fit best, a few hundred at most, in no order. Without words there are none.
   * @throws {DatabaseUnavailableError | DeadlineError}
   */
  claims(sought: SoughtTexts, deadlineMillis: number): Promise<readonly ClaimRow[]>;
  /**
   * Returns documents by their titles, and those of the publishers, a few hundred at most, in no order.
   * @throws {DatabaseUnavailableError | DeadlineError}
   */
  documents(
    sought: SoughtTexts & { readonly publishers: readonly string[] },
    deadlineMillis: number,
  ): Promise<readonly DocumentRow[]>;
}
