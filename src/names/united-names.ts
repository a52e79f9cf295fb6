/** Names of states and unions that other names contain: the US Central Command is the United States Central Command. */
const UNITED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:united states(?: of america)?|u\.\s?s\.(?:\s?a\.)?)(?![\p{L}\d])/giu, 'USA'],
  // "us" in small letters is a word.
  [/\bUS\b/gu, 'USA'],
  [/\b(?:united nations|u\.\s?n\.)(?![\p{L}\d])/giu, 'UN'],
  [/\b(?:united kingdom|great britain|u\.\s?k\.)(?![\p{L}\d])/giu, 'UK'],
  [/\b(?:european union|e\.\s?u\.)(?![\p{L}\d])/giu, 'EU'],
  [/\bunited arab emirates\b/giu, 'UAE'],
  [/الولايات المتحدة(?: الأم[ير]*كية)?/gu, 'أمريكا'],
];

/** The text with such names in short; undefined if it has none, or nothing else. */
export function withUnitedInShort(text: string): string | undefined {
  let short = text;
  for (const [long, word] of UNITED) short = short.replaceAll(long, word);
  return short === text || !/\s/u.test(short.trim()) ? undefined : short;
}
