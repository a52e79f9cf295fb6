/** The plain maps of a file that give columns to one row each: the rows of a list, and what SET adds to the only row of a statement. */
import { readLiteral, type Literal } from '../read/read-literal.ts';
import { readStatement, type TableStatement } from '../read/read-statement.ts';
import { scan } from '../read/scan.ts';
import { splitStatements } from '../read/split-statements.ts';

/** By offsets in UTF-16 units, end exclusive. */
export interface WrittenMap {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly id: string;
  /** The columns that the map itself has. */
  readonly columns: Readonly<Record<string, Literal>>;
}

/** In the order of the text. A map that shares its columns with several rows is none of them. */
export function writtenMaps(text: string, labels: readonly string[]): WrittenMap[] {
  return splitStatements(scan(text).tokens).flatMap((tokens) => {
    const statement = readStatement(tokens);
    return 'label' in statement && labels.includes(statement.label) ? mapsOf(statement) : [];
  });
}

/**
 * Returns the text with edited maps.
 * @param edit returns the new text of a map, or the former one
 */
export function editMaps(
  text: string,
  labels: readonly string[],
  edit: (map: WrittenMap, written: string) => string,
): string {
  // Each part of the text is copied once: a file may have thousands of edited rows.
  const parts: string[] = [];
  let done = 0;
  for (const map of writtenMaps(text, labels)) {
    parts.push(text.slice(done, map.start), edit(map, text.slice(map.start, map.end)));
    done = map.end;
  }
  return parts.join('') + text.slice(done);
}

function mapsOf({ label, list, id, assignments }: TableStatement): WrittenMap[] {
  const only = readLiteral(id.tokens);
  const maps = [
    ...(list?.rows ?? []),
    ...assignments.flatMap(({ key, value }) => {
      return key === undefined && only !== undefined ? [{ ...value, value: readLiteral(value.tokens) }] : [];
    }),
  ];
  return maps.flatMap(({ start, end, value }) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
    const columns = value as { readonly [key: string]: Literal };
    const ofRow = only ?? columns['id'];
    return typeof ofRow === 'string' ? [{ start, end, label, id: ofRow, columns }] : [];
  });
}
