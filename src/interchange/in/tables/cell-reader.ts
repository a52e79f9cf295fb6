/** Reads the cells of a record as a mapping describes them: a column, a table of codes, a fixed text, columns joined, the first that is filled. */
import { visibleText } from '../../../model/characters.ts';
import type { Cell, Coded, Condition, Listed, Lookup, Texts } from '../mapping/mapping.ts';
import type { RecordView } from './record-view.ts';

/** A code of which neither the mapping nor the bindings have the meaning. */
export class UnknownCode {
  readonly column: string;
  readonly code: string;

  constructor(column: string, code: string) {
    this.column = column;
    this.code = code;
  }
}

/** Undefined: the record has no value there. */
export type Evaluated<T = string> = T | undefined | UnknownCode;
type Use = 'KEPT' | 'FOLDED';

/** @param into the table and column of the dossier, for the table of loss */
export function cellReader(cell: Cell, view: RecordView, use: Use, into: string): () => Evaluated {
  if (typeof cell === 'string') return view.reader(cell, use, into);
  if ('firstOf' in cell) return firstOf(cell.firstOf.map((each) => cellReader(each, view, use, into)));
  if ('constant' in cell) return () => cell.constant;
  if ('column' in cell) return lookupReader(cell, view, into, {});
  const readers = cell.columns.map((column) => view.reader(column, 'FOLDED', into));
  return () => {
    const texts = readers.map((read) => read()).filter((text) => text !== undefined);
    return texts.length === 0 ? undefined : texts.join(cell.separator);
  };
}

/** @param bound what the bindings say of codes that the mapping does not have */
export function codedReader(
  coded: Coded,
  view: RecordView,
  into: string,
  bound: Readonly<Record<string, string | null>>,
): () => Evaluated {
  if (typeof coded === 'string') return () => coded;
  if ('firstOf' in coded) return firstKnown(coded.firstOf.map((each) => lookupReader(each, view, into, bound)));
  return lookupReader(coded, view, into, bound);
}

function lookupReader(
  { column, values, otherwise }: Lookup,
  view: RecordView,
  into: string,
  bound: Readonly<Record<string, string | null>>,
): () => Evaluated {
  const read = view.reader(column, 'FOLDED', into);
  const table = new Map<string, string | null>([...Object.entries(bound), ...Object.entries(values ?? {})]);
  return () => {
    const text = read();
    if (text === undefined) return undefined;
    const found = table.get(text) ?? (table.has(text) ? null : values === undefined ? text : otherwise);
    if (found === undefined) return new UnknownCode(column, text);
    return found ?? undefined;
  };
}

/** The first that has a value. */
function firstOf(readers: readonly (() => Evaluated)[]): () => Evaluated {
  return () => {
    for (const read of readers) {
      const text = read();
      if (text !== undefined) return text;
    }
    return undefined;
  };
}

/** The first table that has the code, also if the code means nothing there. */
function firstKnown(readers: readonly (() => Evaluated)[]): () => Evaluated {
  return () => {
    let unknown: Evaluated;
    for (const read of readers) {
      const text = read();
      if (!(text instanceof UnknownCode)) return text;
      unknown ??= text;
    }
    return unknown;
  };
}

/** All values of several cells. An unknown code is no value. */
export function listReader(
  lists: readonly Listed[],
  view: RecordView,
  use: Use,
  into: string,
): () => readonly string[] {
  const readers = lists.map((listed) => {
    const [cell, separator] = typeof listed === 'string' ? [listed, undefined] : [listed.cell, listed.separator];
    const read = cellReader(cell, view, use, into);
    return () => {
      const text = read();
      if (text === undefined || text instanceof UnknownCode) return [];
      return separator === undefined ? [text] : text.split(separator);
    };
  });
  return () => [
    ...new Set(
      readers
        .flatMap((read) => read())
        .map(asLine)
        .filter((text) => text !== ''),
    ),
  ];
}

/** True if the record has what all conditions ask for. */
export function conditionReader(conditions: readonly Condition[], view: RecordView, into: string): () => boolean {
  const readers = conditions.map((condition) => {
    const read = view.reader(condition.column, 'FOLDED', into);
    if ('filled' in condition) return () => (read() !== undefined) === condition.filled;
    if ('is' in condition) {
      const wanted = new Set(condition.is);
      return () => wanted.has(read() ?? '');
    }
    const refused = new Set(condition.isNot);
    return () => !refused.has(read() ?? '');
  });
  return () => readers.every((read) => read());
}

/** A text by language, with the cells in it. A language of which a cell is empty has none. */
export function textsReader(texts: Texts, view: RecordView, main: string, into: string): () => Map<string, string> {
  const readers = Object.entries(typeof texts === 'string' ? { [main]: texts } : texts).map(([language, text]) => {
    const parts = text.split(/\{([^{}]+)\}/);
    const cells = parts.map((part, index) => (index % 2 === 1 ? view.reader(part, 'FOLDED', into) : () => part));
    return () => {
      const found = cells.map((read) => read());
      return found.some((part) => part === undefined) ? undefined : ([language, asLine(found.join(''))] as const);
    };
  });
  return () => new Map(readers.map((read) => read()).filter((text) => text !== undefined));
}

/** A text in one line, with the codes of control characters and of marks that change the direction of text in their place. */
export function asLine(text: string): string {
  return visibleText(text.replaceAll(/\s+/g, ' ').trim());
}
