/** Half of a surrogate pair in JSON (`\ud800`), which the parser of JSON-LD would leave out, is read as the sign for a lost character. */

/** `\ud83d` before `\ude00` */
const HIGH = /^\\u[dD][89abAB][0-9a-fA-F]{2}$/;
const LOW = /^\\u[dD][c-fC-F][0-9a-fA-F]{2}$/;
const ESCAPE = 6;

/**
 * @param texts JSON in pieces of any length
 * @param lost called for each half
 */
export async function* wholeCharacters(texts: AsyncIterable<string>, lost: () => void): AsyncGenerator<string> {
  let before = '';
  for await (const text of texts) {
    const { done, rest } = mended(before + text, lost, false);
    before = rest;
    if (done !== '') yield done;
  }
  const { done } = mended(before, lost, true);
  if (done !== '') yield done;
}

/** `rest`: an escape that the next piece may complete. */
function mended(text: string, lost: () => void, isLast: boolean): { readonly done: string; readonly rest: string } {
  let done = '';
  let from = 0;
  for (let at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at)) {
    if (!isLast && text.length - at < 2 * ESCAPE) return { done: done + text.slice(from, at), rest: text.slice(at) };
    const escape = text.slice(at, at + ESCAPE);
    const isHigh = HIGH.test(escape);
    if (isHigh && LOW.test(text.slice(at + ESCAPE, at + 2 * ESCAPE))) at += 2 * ESCAPE;
    else if (isHigh || LOW.test(escape)) {
      lost();
      done += `${text.slice(from, at)}\\ufffd`;
      at += ESCAPE;
      from = at;
    } else at += 2;
  }
  return { done: done + text.slice(from), rest: '' };
}
