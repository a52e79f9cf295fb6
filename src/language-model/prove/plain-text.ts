/**
 * A text in the form in which quotes are sought: runs of white space as one blank, and the presentation forms of Arabic and Latin letters as the
 * letters themselves. Nothing else is changed: a quote with another letter, digit or sign is another text.
 */

const PRESENTATION_FORMS = /[\uFB00-\uFB06\uFB50-\uFDFF\uFE70-\uFEFC]/g;
const BLANKS = /[\p{White_Space}\u200B\u2060\uFEFF]+/gu;
/** Marks of direction, which nobody sees. */
const UNSEEN = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\u00AD]/g;

export interface PlainText {
  readonly text: string;
  /** For each code unit of `text` the one of the original at which it begins, then the end. */
  readonly origins: readonly number[];
}

export function plainText(original: string): PlainText {
  const origins: number[] = [];
  let text = '';
  const add = (piece: string, at: number): void => {
    for (let unit = 0; unit < piece.length; unit += 1) origins.push(at);
    text += piece;
  };
  const changes = [
    ...[...original.matchAll(PRESENTATION_FORMS)].map((match) => ({ match, becomes: match[0].normalize('NFKC') })),
    ...[...original.matchAll(UNSEEN)].map((match) => ({ match, becomes: '' })),
    ...[...original.matchAll(BLANKS)].map((match) => ({ match, becomes: ' ' })),
  ].toSorted((a, b) => a.match.index - b.match.index);
  let at = 0;
  const copy = (until: number): void => {
    for (; at < until; at += 1) add(original[at] ?? '', at);
  };
  for (const { match, becomes } of changes) {
    if (match.index < at) continue;
    copy(match.index);
    // Of blanks around an unseen mark only one is left.
    if (!(becomes === ' ' && text.endsWith(' '))) add(becomes, at);
    at = match.index + match[0].length;
  }
  copy(original.length);
  origins.push(original.length);
  return { text, origins };
}
