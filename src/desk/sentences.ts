/** The sentences of a text, as spans of code points, without the white space around them. */
import type { CodePoints } from '../model/code-points.ts';
import { canonicalLanguage } from '../model/languages.ts';
import type { DeskSpan } from './contract.ts';

/** A line break ends a sentence too: headings and lists have no full stop. */
export function sentencesOf(text: CodePoints, language: string): DeskSpan[] {
  const segmenter = new Intl.Segmenter(canonicalLanguage(language) ?? 'und', { granularity: 'sentence' });
  const spans: DeskSpan[] = [];
  for (const { 0: line, index: offset } of text.text.matchAll(/[^\r\n]+/g)) {
    for (const { segment, index } of segmenter.segment(line)) {
      const trimmed = segment.trim();
      if (trimmed === '') continue;
      const unit = offset + index + segment.indexOf(trimmed);
      spans.push({ start: text.codePointAt(unit), end: text.codePointAt(unit + trimmed.length) });
    }
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
