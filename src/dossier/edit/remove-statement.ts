/** Removes a statement that has lost its last row from the text of a file, with the blank line beside it. Comments above it stay. */
import { scan } from '../read/scan.ts';
import { afterBreak, endOfLineBefore, indentAt, lineStart, restOfLine } from './gaps.ts';
import type { PlainStatement } from './plain-rows.ts';

/** Returns the text as it is if the statement has a row or a comment, or shares its lines with something else. */
export function removeEmptyStatement(text: string, { table, list }: PlainStatement): string {
  const own = text.slice(table.start, table.end);
  if (list.rows.length > 0 || hasComment(own)) return text;
  const semicolon = table.end + (/^\s*;/.exec(text.slice(table.end))?.[0].length ?? 0);
  const rest = restOfLine(text, semicolon);
  if (indentAt(text, table.start) === undefined || rest === undefined || text.slice(semicolon, rest).trim() !== '') {
    return text;
  }
  const start = lineStart(text, table.start);
  const end = afterBreak(text, rest);
  const blankAfter = /^[ \t]*\r?\n/.exec(text.slice(end))?.[0].length ?? 0;
  if (blankAfter > 0) return text.slice(0, start) + text.slice(end + blankAfter);
  const before = lineStart(text, endOfLineBefore(text, start));
  const isBlankBefore = start > 0 && text.slice(before, start).trim() === '';
  return text.slice(0, isBlankBefore && end >= text.length ? before : start) + text.slice(end);
}

function hasComment(statement: string): boolean {
  let end = 0;
  for (const token of scan(statement).tokens) {
    if (statement.slice(end, token.start).trim() !== '') return true;
    end = token.end;
  }
  return false;
}
