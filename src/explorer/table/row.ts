/** What a table is made of, as plain values. */
import type { Entity, Relation } from '../api/canvas.ts';
import type { Selection } from '../state/view.ts';
import type { MessageKey } from '../text/messages.ts';

export interface Cell {
  readonly text: string;
  /** What sorts; null stands last in either direction. Without it the text sorts. */
  readonly order?: number | string | null;
  /** What choosing the cell selects; without it, what the row is. */
  readonly selects?: Selection;
  /** Drawn before the text. */
  readonly sign?: { readonly entity: Entity } | { readonly relation: Relation };
  /** It says that there is nothing. */
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
  /** By the keys of the columns. */
  readonly cells: Readonly<Record<string, Cell>>;
}
