/** A document's text in lines, as a reader compares it: those of the file, long ones cut after sentences. */
import { CodePoints, type Span } from '../../model/passages.ts';

/** 240 code points: four or five lines of print. */
const LONG = 240;

/** The whole text, in order; each line ends after its line breaks. */
export function linesOf(text: CodePoints): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const [line] of text.text.matchAll(/[^\n]*\n+|[^\n]+$/gu)) {
    for (const piece of sentencesOf(line)) {
      const end = start + new CodePoints(piece).length;
      lines.push({ start, end });
      start = end;
    }
  }
  return lines;
}

function sentencesOf(line: string): string[] {
  if (new CodePoints(line).length <= LONG) return [line];
  const pieces: string[] = [];
  for (const sentence of line.split(/(?<=[.!?؟…]["”»)]*\s+)(?=\S)/u)) {
    const last = pieces.at(-1);
    if (last === undefined || last.length + sentence.length > LONG) pieces.push(sentence);
    else pieces[pieces.length - 1] = last + sentence;
  }
  return pieces;
}
