/**
 * Finds where the scanner can read on after a fault, so that one fault does not hide the faults of other rows: at the next row of
 * the list, or else after the statement.
 */
import { isWord, type Token } from './token.ts';

/** A part of the source that cannot be read, and the place at which the scanner reads on. */
export interface Recovery {
  /** `row`: a row of `UNWIND [ … ]`; `statement`: the whole statement. */
  readonly lost: 'row' | 'statement';
  readonly start: number;
  /** At the first character of the next row, at the `]` of the list, or at the `;` of the statement. */
  readonly end: number;
}

/** A line that begins with a row, with the end of the list, or with a clause or a comment after it. */
const LINE_AFTER_FAULT = /[\n\r][^\S\n\r]*(?:(?<row>\{)|(?<list>\]\s*AS\b)|(?:UNWIND|WITH|MERGE|SET)\b)/gi;
const STATEMENT_END = /;(?=[^\S\n\r]*(?:\/\/[^\n\r]*)?(?:[\n\r]|$))/g;

/**
 * @param tokens all tokens that were read before the fault was found
 * @param open the brackets that were open when the fault was found
 * @param fault the offset of the fault
 * @param readUpTo the statement ends after this offset
 */
export function recovery(
  source: string,
  tokens: readonly Token[],
  open: readonly Token[],
  fault: number,
  readUpTo: number,
): Recovery {
  const statementIndex = tokens.findLastIndex((token) => token.depth === 0 && token.text === ';') + 1;
  const list = open[0];
  const listIndex = list === undefined ? -1 : tokens.indexOf(list);
  if (list?.text === '[' && fault > list.start && isWord(tokens[listIndex - 1], 'UNWIND')) {
    LINE_AFTER_FAULT.lastIndex = fault;
    const line = LINE_AFTER_FAULT.exec(source);
    if (line?.groups?.['row'] !== undefined || line?.groups?.['list'] !== undefined) {
      const end = line.index + line[0].length - (line.groups['list']?.length ?? 1);
      return { lost: 'row', start: tokens[rowIndex(tokens, listIndex, fault)]?.start ?? fault, end };
    }
  }
  STATEMENT_END.lastIndex = Math.max(fault, readUpTo);
  const end = STATEMENT_END.exec(source)?.index ?? source.length;
  return { lost: 'statement', start: Math.min(tokens[statementIndex]?.start ?? fault, fault), end };
}

/** Returns the index of the first token of the row that contains the fault. A comma after a row, which is a map, ends the row. */
function rowIndex(tokens: readonly Token[], listIndex: number, fault: number): number {
  const before = tokens.findLastIndex(
    (token, index) =>
      index > listIndex &&
      token.start < fault &&
      token.depth === 1 &&
      token.text === ',' &&
      (tokens[index - 1]?.text === '}' || tokens[index - 1]?.kind === 'unread'),
  );
  return Math.max(before, listIndex) + 1;
}
