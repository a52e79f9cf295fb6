/** The sentences of a text, as spans of code points, and how many of them are covered by claims. */
import type { CodePoints } from '../model/code-points.ts';
import { canonicalLanguage } from '../model/languages.ts';
import { sentencesOf as readSentences } from '../propose/text/sentences.ts';
import type { DeskSpan } from './contract.ts';

/** Those of proposals, so that both cut a text at the same places; without what a page says about itself. */
export function sentencesOf(text: CodePoints, language: string): DeskSpan[] {
  const spans: DeskSpan[] = [];
  for (const { start, end, kind } of readSentences(text.text, canonicalLanguage(language))) {
    if (kind !== 'NOTICE') spans.push({ start: text.codePointAt(start), end: text.codePointAt(end) });
  }
  return spans;
}

/** The share of the sentences that one of the spans touches, 0 to 1; 0 without sentences. */
export function coverage(sentences: readonly DeskSpan[], spans: readonly DeskSpan[]): number {
  if (sentences.length === 0) return 0;
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  let [covered, at, reach] = [0, 0, -1];
  // Sentences are in order: `reach` is the furthest end of the spans that begin before the end of this sentence.
  for (const { start, end } of sentences) {
    for (; at < sorted.length && (sorted[at]?.start ?? 0) < end; at += 1) reach = Math.max(reach, sorted[at]?.end ?? 0);
    if (reach > start) covered += 1;
  }
  return covered / sentences.length;
}
