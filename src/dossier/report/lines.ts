/**
 * Splits a document's text into the lines that a report shows: the lines of the file, with long lines cut after
 * sentences.
 */
import { CodePoints } from '../../model/code-points.ts';
import type { Span } from '../../model/passages.ts';

/** 240 code points: four or five printed lines. */
const LONG = 240;

/** Returns spans that cover the whole text in order. Each line includes the line breaks at its end. */
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
