/**
 * Records of a file: where the n-th record of a table (CSV, RFC 4180, or TSV) or of JSON lines lies in the text, and the place to
 * which a JSON pointer (RFC 6901) leads. Papa Parse and jsonc-parser find the places.
 */
import { findNodeAtLocation, getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import Papa from 'papaparse';
import type { RecordPassage } from './notation.ts';
import type { CodePoints } from './code-points.ts';
import type { Span } from './passages.ts';

/** The formats whose records can be found, by the end of the file's name. */
const DELIMITERS: Readonly<Record<string, string>> = { csv: ',', tsv: '\t' };
const LINES: readonly string[] = ['jsonl', 'ndjson'];

export const RECORD_ENDINGS: readonly string[] = [...Object.keys(DELIMITERS), ...LINES];
export const POINTER_ENDINGS: readonly string[] = [...LINES, 'json', 'geojson'];

/** The end of a file's name, in lower case: `csv`. */
export function endingOf(file: string): string {
  return /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
}

/** Where a record lies, or why it cannot be found. */
export type Found = { readonly span: Span } | { readonly fault: string };

/** Finds records in one file. It reads the file once. */
export class Records {
  readonly #text: CodePoints;
  readonly #ending: string;
  #spans: readonly Units[] | undefined;

  constructor(text: CodePoints, file: string) {
    this.#text = text;
    this.#ending = endingOf(file);
  }

  find({ record, pointer }: Pick<RecordPassage, 'record' | 'pointer'>): Found {
    const { text } = this.#text;
    const whole = { start: 0, end: text.length };
    const within = record === null ? whole : this.#records()[record - 1];
    if (within === undefined) return { fault: `the file has ${this.#records().length} records` };
    if (pointer === null) return { span: this.#inCodePoints(within) };
    const place = pointedAt(text.slice(within.start, within.end), pointer);
    if ('fault' in place) return place;
    return {
      span: this.#inCodePoints({ start: within.start + place.start, end: within.start + place.end }),
    };
  }

  #records(): readonly Units[] {
    const delimiter = DELIMITERS[this.#ending];
    this.#spans ??=
      delimiter !== undefined
        ? tableRecords(this.#text.text, delimiter)
        : LINES.includes(this.#ending)
          ? lineRecords(this.#text.text)
          : [];
    return this.#spans;
  }

  #inCodePoints({ start, end }: Units): Span {
    return { start: this.#text.codePointAt(start), end: this.#text.codePointAt(end) };
  }
}

/** A span in code units. */
type Units = Span;

const BYTE_ORDER_MARK = '\uFEFF';

/** The rows of a table below its header, without the line end. Empty lines are no records. */
function tableRecords(text: string, delimiter: string): Units[] {
  const before = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const rows: Units[] = [];
  let start = before;
  Papa.parse<string[]>(text.slice(before), {
    delimiter,
    step: ({ data, meta }) => {
      const end = before + meta.cursor;
      const written = text.slice(start, end).replace(/[\r\n]+$/, '');
      if (data.length > 1 || data[0]?.trim() !== '') rows.push({ start, end: start + written.length });
      start = end;
    },
  });
  return rows.slice(1);
}

function lineRecords(text: string): Units[] {
  return Array.from(text.matchAll(/[^\r\n]*[^\s\uFEFF][^\r\n]*/g), ({ 0: line, index }) => {
    const skipped = line.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    return { start: index + skipped, end: index + line.length };
  });
}

function pointedAt(text: string, pointer: string): Units | { readonly fault: string } {
  const errors: ParseError[] = [];
  const root = parsed(text, errors);
  if (root === undefined || errors.length > 0) return { fault: 'the text there is no JSON' };
  let node: Node = root;
  for (const token of pointer.slice(1).split('/')) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    const next = childOf(node, key);
    if (next === undefined) return { fault: `the JSON has nothing at '${pointer}': '${key}' is missing` };
    node = next;
  }
  return { start: node.offset, end: node.offset + node.length };
}

function parsed(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch (cause) {
    // JSON that is nested too deep for the stack.
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

function childOf(node: Node, key: string): Node | undefined {
  if (node.type === 'array') {
    return /^(0|[1-9]\d*)$/.test(key) ? findNodeAtLocation(node, [Number(key)]) : undefined;
  }
  if (node.type !== 'object') return undefined;
  // Of two properties with one name, the last counts, as in JSON.parse.
  const property = node.children?.findLast(({ children = [] }) => {
    const [name] = children;
    return name !== undefined && getNodeValue(name) === key;
  });
  return property?.children?.[1];
}
