/** The text of a document by its words, clauses and sentences, all in code points. Plain functions. */
import type { DeskSpan } from '../../desk/contract.ts';
import { CodePoints } from '../../model/code-points.ts';

export interface TextMap {
  readonly points: CodePoints;
  readonly words: readonly DeskSpan[];
  /** Pieces of sentences between commas, semicolons, colons and dashes. */
  readonly clauses: readonly DeskSpan[];
  /** Those that have a word. */
  readonly sentences: readonly DeskSpan[];
}

/** A sign that belongs to the number beside it. */
const BEFORE_WORD = /[\p{Sc}#+−-]/u;
const AFTER_WORD = /[\p{Sc}%٪‰°]/u;
const CLAUSE_END = /[,;:،؛–—()[\]«»“”"]/u;

export function mapText(text: string, language: string, sentences: readonly DeskSpan[]): TextMap {
  const points = new CodePoints(text);
  const words = wordsOf(text, language, points);
  const withWords = sentences.filter((span) => words.some((word) => isWithin(word, span)));
  return { points, words, sentences: withWords, clauses: withWords.flatMap((span) => clausesOf(points, words, span)) };
}

function wordsOf(text: string, language: string, points: CodePoints): DeskSpan[] {
  const segmenter = new Intl.Segmenter(localeFor(language), { granularity: 'word' });
  return [...segmenter.segment(text)].flatMap(({ segment, index, isWordLike }) => {
    if (isWordLike !== true) return [];
    const [start, end] = [points.codePointAt(index), points.codePointAt(index + segment.length)];
    const isNumber = /\p{Nd}/u.test(segment);
    return [
      {
        start: isNumber && BEFORE_WORD.test(points.at(start - 1)) && start > 0 ? start - 1 : start,
        end: isNumber && AFTER_WORD.test(points.at(end)) ? end + 1 : end,
      },
    ];
  });
}

/** The language of a document may be a tag that this browser does not know. */
function localeFor(language: string): string[] {
  try {
    return Intl.Segmenter.supportedLocalesOf([language]);
  } catch {
    return [];
  }
}

function clausesOf(points: CodePoints, words: readonly DeskSpan[], sentence: DeskSpan): DeskSpan[] {
  const within = words.filter((word) => isWithin(word, sentence));
  const clauses: DeskSpan[] = [];
  for (const [index, word] of within.entries()) {
    const before = within[index - 1];
    const last = clauses.at(-1);
    const isNew = before === undefined || CLAUSE_END.test(points.slice(before.end, word.start));
    if (isNew || last === undefined) clauses.push(word);
    else clauses[clauses.length - 1] = { start: last.start, end: word.end };
  }
  return clauses;
}

export function isWithin(span: DeskSpan, outer: DeskSpan): boolean {
  return span.start >= outer.start && span.end <= outer.end;
}

export function overlaps(a: DeskSpan, b: DeskSpan): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The index of the span that has the position, or of the last one before it; 0 if there is none. */
export function indexAt(spans: readonly DeskSpan[], position: number): number {
  let [low, high] = [0, spans.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((spans[middle]?.start ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
