/** Finds the rows of claims that a file contains as plain maps: only such a row can be rewritten. */
import { readStatement } from '../read/read-statement.ts';
import { scan } from '../read/scan.ts';
import { splitStatements } from '../read/split-statements.ts';

/** A row in a file, by offsets in UTF-16 units, end exclusive. */
export interface WrittenClaim {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** Returns the rows by the ids of their claims. */
export function writtenClaims(
  files: readonly { readonly name: string; readonly text: string }[],
): Map<string, WrittenClaim> {
  const found = new Map<string, WrittenClaim>();
  for (const { name, text } of files) {
    for (const tokens of splitStatements(scan(text).tokens)) {
      const statement = readStatement(tokens);
      if (!('label' in statement) || statement.label !== 'Claim') continue;
      for (const { start, end, value } of statement.list?.rows ?? []) {
        const id = value !== null && typeof value === 'object' && 'id' in value ? value['id'] : undefined;
        if (typeof id === 'string') found.set(id, { file: name, start, end });
      }
    }
  }
  return found;
}
