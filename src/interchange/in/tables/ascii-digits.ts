/** Digits as Arabic, Persian and Urdu write them (٣, ۳), as those of ASCII. */
export function asciiDigits(text: string): string {
  return text.replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/gu, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
