/** Types of the tables: plain values. */
import type { Entity, Relation } from '../api/canvas.ts';
import type { Selection } from '../state/view.ts';
import type { MessageKey } from '../text/messages.ts';

export interface Cell {
  readonly text: string;
  /** The value to sort by; null comes last in both directions. Absent: the text. */
  readonly order?: number | string | null;
  /** The selection of a click on the cell. Absent: the selection of the row. */
  readonly selects?: Selection;
  /** Drawn before the text. */
  readonly sign?: { readonly entity: Entity } | { readonly relation: Relation };
  /** The text says that there is no value. */
  readonly quiet?: boolean;
}

export interface Column {
  readonly key: string;
  readonly title: MessageKey;
  readonly number?: boolean;
}

export interface Row {
  readonly id: string;
  readonly selects: Selection;
  /** Cells by the keys of the columns. */
  readonly cells: Readonly<Record<string, Cell>>;
}
