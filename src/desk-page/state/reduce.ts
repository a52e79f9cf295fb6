/** What the reader of the desk has selected, opened and typed, and what each action changes. Plain functions. */
import type { ClaimColumns, DeskFinding, DeskRefusal, DeskRow, DeskSpan, NewEntity } from '../../desk/contract.ts';
import { type Draft, rebased, withColumn } from '../write/draft.ts';
import type { WordSelection } from '../read/word-selection.ts';

export interface Desk {
  readonly selection: WordSelection | null;
  /** The id of the claim or proposal that the reader opened. */
  readonly opened: string | null;
  readonly draft: Draft | null;
  /** The column whose field has the focus: the words that led to it are lit. */
  readonly field: string | null;
  /** Why the last save was refused. */
  readonly refusal: DeskRefusal | null;
  /** What the last change wrote. */
  readonly written: Written | null;
  /** The row of the last claim that was saved: the next one takes its chain. */
  readonly last: ClaimColumns | null;
  /** The reader is about to reject the proposal that is open. */
  readonly isRejecting: boolean;
  /** Places that a search found. */
  readonly found: readonly DeskSpan[];
}

export interface Written {
  readonly what: 'ADD' | 'CHANGE' | 'ACCEPT' | 'REJECT' | 'UNDO';
  readonly id: string | null;
  readonly difference: string;
}

export type Action =
  | { readonly type: 'select'; readonly selection: WordSelection | null }
  | { readonly type: 'open'; readonly id: string | null }
  | { readonly type: 'draft'; readonly draft: Draft | null }
  /** Opens a row for changes, with the refusal that led to it. */
  | { readonly type: 'change'; readonly draft: Draft }
  | { readonly type: 'column'; readonly column: string; readonly value: string | readonly string[] | undefined }
  | { readonly type: 'spans'; readonly spans: readonly DeskSpan[] }
  | { readonly type: 'entity'; readonly entity: NewEntity }
  /** The row of the draft has changed in its file. */
  | { readonly type: 'rebase'; readonly row: DeskRow | null }
  | { readonly type: 'field'; readonly field: string | null }
  | { readonly type: 'refused'; readonly refusal: DeskRefusal | null }
  | { readonly type: 'written'; readonly written: Written; readonly row: ClaimColumns | null }
  | { readonly type: 'reject'; readonly isRejecting: boolean }
  | { readonly type: 'dismiss' }
  | { readonly type: 'found'; readonly spans: readonly DeskSpan[] }
  | { readonly type: 'document' };

export const EMPTY: Desk = {
  selection: null,
  opened: null,
  draft: null,
  field: null,
  refusal: null,
  written: null,
  last: null,
  isRejecting: false,
  found: [],
};

export function reduce(desk: Desk, action: Action): Desk {
  const { draft } = desk;
  switch (action.type) {
    case 'select':
      // Another selection ends the reading of one claim.
      return { ...desk, selection: action.selection, opened: null, isRejecting: false };
    case 'open':
      return { ...desk, opened: action.id };
    case 'draft':
      return {
        ...desk,
        draft: action.draft,
        refusal: null,
        field: null,
        written: action.draft === null ? desk.written : null,
      };
    case 'change':
      return { ...desk, draft: action.draft, field: null, written: null };
    case 'column':
      return draft === null ? desk : { ...desk, draft: withColumn(draft, action.column, action.value) };
    case 'spans':
      return draft === null ? desk : { ...desk, draft: { ...draft, spans: action.spans } };
    case 'entity':
      return draft === null
        ? desk
        : {
            ...desk,
            draft: {
              ...draft,
              entities: [...draft.entities.filter(({ id }) => id !== action.entity['id']), action.entity],
            },
          };
    case 'rebase':
      return draft === null ? desk : { ...desk, draft: rebased(draft, action.row) };
    case 'field':
      return desk.field === action.field ? desk : { ...desk, field: action.field };
    case 'refused':
      return { ...desk, refusal: action.refusal };
    case 'written':
      return {
        ...desk,
        // To take something back, or to reject a proposal, does not end what is being written.
        draft: ['UNDO', 'REJECT'].includes(action.written.what) ? desk.draft : null,
        refusal: null,
        field: null,
        written: action.written,
        last: action.row ?? desk.last,
      };
    case 'reject':
      return { ...desk, isRejecting: action.isRejecting };
    case 'dismiss':
      return { ...desk, written: null, refusal: null };
    case 'found':
      return { ...desk, found: action.spans };
    case 'document':
      return { ...desk, selection: null, found: [], last: null };
    default:
      return action satisfies never;
  }
}

const FIELDS =
  /^(subject|predicate|object|content|value|about|attribution|onBasis|voice|polarity|mode|when|whenBasis|starts|ends|quantities|participants|text\w*)$/;

/** The column that a finding is about, if the card has a field for it: its message names it, as in `claim 'a', when: …`. */
export function columnOf({ message }: DeskFinding): string | undefined {
  const column = /^(?:claim|proposal) '[^']*', (\w+)/i.exec(message)?.[1];
  return column !== undefined && FIELDS.test(column) ? column : undefined;
}

/** The findings of the last refusal about the column. */
export function findingsOf(refusal: DeskRefusal | null, column: string): readonly DeskFinding[] {
  return (refusal?.findings ?? []).filter((finding) => columnOf(finding) === column);
}
