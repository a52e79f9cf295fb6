/** Writes the value of one column into the text of a row. Comments, order, quotes, line breaks and all other columns stay as they are. */
import { readLiteral } from '../read/read-literal.ts';
import { scan } from '../read/scan.ts';
import { splitAt, type Token } from '../read/token.ts';
import { literal, quoted, type ColumnValue } from '../write/row-line.ts';

/**
 * Returns the row with this value of the column: at the place of its former value, or as the last column. A value that is equal stays as it is
 * written. Of a list, only the texts that differ are replaced, and further ones are added; a list that becomes shorter is written anew. The row is
 * returned as it is if it is no map.
 * @param row the text of a map with plain keys: `{id: 'a', passages: ['1-2 …']}`
 */
export function setColumn(row: string, column: string, value: ColumnValue): string {
  const { tokens } = scan(row);
  const last = tokens.at(-2);
  if (tokens[0]?.text !== '{' || tokens.at(-1)?.text !== '}' || last === undefined) return row;
  // Neo4j reads the last of two columns of one name.
  const entry = splitAt(tokens.slice(1, -1), ',', 1).findLast(
    ([key, colon]) => keyOf(key) === column && colon?.text === ':',
  );
  if (entry !== undefined) return replaceAll(row, editsOf(entry.slice(2), value));
  const written = `${keyText(column)}: ${literal(value)}`;
  if (tokens.length === 2) return replaceAll(row, [{ start: last.end, end: last.end, text: written }]);
  const end = last.text === ',' ? last.start : last.end;
  return replaceAll(row, [{ start: end, end, text: `, ${written}` }]);
}

/** By offsets in UTF-16 units, end exclusive. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function editsOf(tokens: readonly Token[], value: ColumnValue): Edit[] {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return [];
  const former = readLiteral(tokens);
  if (isEqual(former, value)) return [];
  if (Array.isArray(value) && Array.isArray(former) && former.length > 0 && former.length <= value.length) {
    const texts = value as readonly string[];
    const items = splitAt(tokens.slice(1, -1), ',', first.depth + 1);
    const added = texts.slice(items.length).map((text) => `, ${quoted(text)}`);
    const end = items.at(-1)?.at(-1)?.end ?? first.end;
    return [
      ...items.flatMap((item, at) => editsOf(item, texts[at] ?? '')),
      ...(added.length === 0 ? [] : [{ start: end, end, text: added.join('') }]),
    ];
  }
  return [{ start: first.start, end: last.end, text: textOf(value, first) }];
}

/** A text that replaces one between double quotation marks stands between such marks. */
function textOf(value: ColumnValue, former: Token): string {
  if (typeof value !== 'string' || !former.text.startsWith('"')) return literal(value);
  const inside = quoted(value)
    .slice(1, -1)
    .replaceAll(String.raw`\'`, "'");
  return `"${inside.replaceAll('"', String.raw`\"`)}"`;
}

function isEqual(former: unknown, value: ColumnValue): boolean {
  if (!Array.isArray(value)) return former === value || (typeof former === 'bigint' && Number(former) === value);
  const texts = value as readonly string[];
  return Array.isArray(former) && former.length === texts.length && texts.every((each, at) => former[at] === each);
}

function keyOf(key: Token | undefined): string | undefined {
  return key?.text.replaceAll('`', '');
}

function keyText(column: string): string {
  return /^[A-Za-z_]\w*$/.test(column) ? column : `\`${column.replaceAll('`', '``')}\``;
}

function replaceAll(row: string, edits: readonly Edit[]): string {
  return edits.reduceRight((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), row);
}
