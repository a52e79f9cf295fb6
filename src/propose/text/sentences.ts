/** The sentences of a text, by the rules of Unicode (UAX 29), with what they do not know: abbreviations, headings, links to other pages. */
import { blocksOf, type BlockKind } from './blocks.ts';
import { wordsOf, type Word } from './words.ts';

/** LINK: the title of another page. NOTICE: what a page says about itself. */
export type SentenceKind = BlockKind | 'LINK' | 'NOTICE';

export interface Sentence {
  /** Code units of the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: SentenceKind;
  readonly words: readonly Word[];
  /** The number of its block: sentences of one paragraph have the same. */
  readonly block: number;
  /** True if a quotation that began in an earlier sentence of the block goes on. */
  readonly isWithinQuotation: boolean;
}

/** A text without any punctuation is cut at blanks after this many code units, so that no rule reads more at once. */
const MOST_UNITS = 1_500;

/** After these a full stop ends no sentence. A single letter is an initial, or a title as in د. */
const ABBREVIATION =
  /(?:^|[\s(["'«“])(?:\p{L}|\p{L}\.\p{L}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Capt|Maj|Sgt|Gov|Sen|Rep|Rev|Hon|St|Jr|Sr|No|vs|etc|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|art|fig|vol|pp|cf|approx)\.\s*$/u;
const LINK =
  /^(?:(?:اقرأ|إقرأ|اقرا|شاهد|طالع|تابع) (?:أيضا|أيضاً|أيضًا|ايضا|المزيد)|مواضيع ذات صلة|ذات صلة|للمزيد|read (?:also|more|next)|see also|related|more on this|also read|lire aussi|À lire|lee también)(?![\p{L}\p{M}])/iu;
const NOTICE =
  /(?:اضغط هنا|انقر هنا|لإرسال|انشر مقالك|الصفحة الرئيسية|جميع الحقوق|حقوق النشر|اشترك (?:في|الآن)|تابعونا|تابعوا أخبار|ملفات? تعريف الارتباط|click here|subscribe|sign up|all rights reserved|copyright|©|follow us|newsletter|home ?page|cookies?\b)/iu;

/** @param language a BCP 47 tag, whose rules find the ends of sentences */
export function* sentencesOf(text: string, language?: string): Generator<Sentence> {
  const segmenter = new Intl.Segmenter(language === undefined ? [] : supported(language), { granularity: 'sentence' });
  for (const [block, { start, end, kind }] of blocksOf(text).entries()) {
    let open = 0;
    for (const piece of pieces(text, start, end, segmenter)) {
      const part = text.slice(piece.start, piece.end);
      const words = wordsOf(part, piece.start);
      if (words.length === 0) continue;
      yield {
        ...{ ...piece, text: part, words, block, isWithinQuotation: open > 0 },
        kind: LINK.test(part) ? 'LINK' : NOTICE.test(part) ? 'NOTICE' : kind,
      };
      open = openQuotations(part, open);
    }
  }
}

function supported(language: string): string[] {
  try {
    return Intl.Segmenter.supportedLocalesOf([language]);
  } catch {
    return [];
  }
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

function* pieces(text: string, start: number, end: number, segmenter: Intl.Segmenter): Generator<Piece> {
  let begun: number | undefined;
  // UAX 29 ends a sentence at each line break, and the lines of a block belong together.
  for (const { index, segment } of segmenter.segment(text.slice(start, end).replaceAll(/\s/gu, ' '))) {
    begun ??= start + index;
    const stop = start + index + segment.length;
    const isJoined = stop < end && ABBREVIATION.test(segment.slice(-16)) && stop - begun < MOST_UNITS;
    if (isJoined) continue;
    yield* shortened(text, begun, stop);
    begun = undefined;
  }
}

/** The piece without blanks at its ends, in parts if it is very long. */
function* shortened(text: string, from: number, to: number): Generator<Piece> {
  let start = from;
  while (to - start > MOST_UNITS) {
    const blank = text.lastIndexOf(' ', start + MOST_UNITS);
    let cut = blank > start ? blank : start + MOST_UNITS;
    // Never within a surrogate pair.
    if (/[\udc00-\udfff]/u.test(text[cut] ?? '')) cut += 1;
    yield* trimmed(text, start, cut);
    start = cut;
  }
  yield* trimmed(text, start, to);
}

function* trimmed(text: string, from: number, to: number): Generator<Piece> {
  const part = text.slice(from, to);
  const start = from + (part.length - part.trimStart().length);
  const end = start + part.trim().length;
  if (end > start) yield { start, end };
}

/** How many quotations are open after the text: straight quotes open and close in turn. */
function openQuotations(text: string, before: number): number {
  let open = before;
  for (const [quote] of text.matchAll(/["“”«»„]/gu)) {
    if (quote === '"') open = open > 0 ? 0 : 1;
    else if (quote === '”' || quote === '»') open = 0;
    else open = 1;
  }
  return open;
}
