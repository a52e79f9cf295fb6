/** The text without the characters that XML 1.0 forbids: control characters, lone surrogates, U+FFFE and U+FFFF. */
export function xmlText(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/gu, '');
}
