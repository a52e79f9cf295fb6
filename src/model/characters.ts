/**
 * Characters that make a text look like another text: control characters, and the marks that change the direction of the text
 * after them (Unicode UAX 9: embeddings, overrides and isolates). U+200C, U+200E and U+200F stay allowed: Persian and
 * mixed texts need them.
 */

const DECEPTIVE = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;
const ALL_DECEPTIVE = new RegExp(DECEPTIVE, 'gu');
const LINE_BREAKS_AND_TABS = /[\t\n\r]/g;

/**
 * Returns the first character of a text that is not allowed, as `U+202E`, or undefined.
 * `mayHaveLines`: the text is prose, which may have line breaks and tabs.
 */
export function deceptiveCharacter(text: string, mayHaveLines: boolean): string | undefined {
  const character = DECEPTIVE.exec(mayHaveLines ? text.replaceAll(LINE_BREAKS_AND_TABS, ' ') : text)?.[0];
  return character === undefined ? undefined : codeOf(character);
}

/** Returns the text with the code in place of each such character, so that a terminal or a log can print it. */
export function visibleText(text: string): string {
  return text.replaceAll(ALL_DECEPTIVE, (character) => `<${codeOf(character)}>`);
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
