/** Moves `when` of a row into the last step of its attribution, as the day of saying, and calls `whenBasis` `onBasis`. */
import { scan } from '../read/scan.ts';
import { takeOutColumns } from './take-out-columns.ts';

/**
 * Returns the row as it is if it does not contain its attribution as a list of texts.
 * @param row the text of a map with plain keys
 */
export function moveToSaying(row: string, when: string): string {
  const { tokens } = scan(row);
  const keyAt = (name: string): number =>
    tokens.findIndex(
      ({ kind, text, depth }, index) =>
        kind === 'word' && depth === 1 && text.replaceAll('`', '') === name && tokens[index + 1]?.text === ':',
    );
  const attribution = keyAt('attribution');
  const open = tokens[attribution + 2];
  const close = tokens.findIndex((token, index) => index > attribution + 2 && token.depth === 1);
  const last = tokens[close - 1];
  if (attribution < 0 || open?.text !== '[' || tokens[close]?.text !== ']' || last?.kind !== 'text') return row;
  const basis = tokens[keyAt('whenBasis')];
  // A text ends with its quote.
  const edits = [
    { start: last.end - 1, end: last.end - 1, text: ` on ${when}` },
    ...(basis === undefined ? [] : [{ start: basis.start, end: basis.end, text: 'onBasis' }]),
  ].toSorted((a, b) => b.start - a.start);
  const edited = edits.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), row);
  return takeOutColumns(edited, ['when']);
}
