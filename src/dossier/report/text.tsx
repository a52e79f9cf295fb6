/** A document's text in stretches: a stretch that a claim covers links to the claim, any other stretch is marked. */
import type { ReactElement, ReactNode } from 'react';
import { stretchesOf, type Stretch } from '../../model/coverage.ts';
import { groupBy } from '../../model/group-by.ts';
import type { CodePoints } from '../../model/code-points.ts';
import type { Span } from '../../model/passages.ts';
import type { JudgedPassage } from '../verify/judge-passages.ts';
import { all } from './markup.ts';
import type { DocumentPage } from './pages.ts';
import { directionOf } from '../../model/languages.ts';
import type { Words } from './words.tsx';

/** A passage at its position in the text, with its anchor on the page. */
interface Mark extends Span {
  readonly number: number;
  readonly claim: string;
  readonly anchor: string;
  /** Where the page puts its number: before the word in which the passage begins, since Arabic letters join. */
  readonly label: number;
}

/**
 * The anchor of a claim's passage in the text: `number` is the claim's number, `index` the passage's index in this
 * document.
 */
export function passageAnchor(number: number, index: number): string {
  return `p${number}-${index + 1}`;
}

export function claimAnchor(number: number): string {
  return `c${number}`;
}

/** The CSS class of all parts of one claim, so that the page highlights them together. */
export function claimClass(number: number): string {
  return `k${number}`;
}

/** Returns one element for each line. */
export function markedLines(
  text: CodePoints,
  page: DocumentPage,
  lines: readonly Span[],
  words: Words,
): ReactElement[] {
  const marks = marksOf(text, page);
  const labels = groupBy(marks, ({ label }) => label);
  const cuts = [...lines.map(({ start }) => start), ...labels.keys()];
  const titles = new Map(page.claims.map((claim) => [claim.id, words.claim(claim)[0]?.text ?? '']));
  const stretches = stretchesOf(text.length, marks, cuts);
  const { language } = page.document;
  let next = 0;
  return lines.map(({ end }) => {
    const parts: ReactNode[] = [];
    for (
      let stretch = stretches[next];
      stretch !== undefined && stretch.start < end;
      stretch = stretches[(next += 1)]
    ) {
      const shown = text.slice(stretch.start, stretch.end);
      // The next paragraph shows the line breaks at the end of a line.
      const trimmed = stretch.end === end ? shown.replace(/[\r\n]+$/u, '') : shown;
      parts.push(...(labels.get(stretch.start) ?? []).map(labelOf), markup(trimmed, stretch, marks, titles));
    }
    return (
      <p className="line" lang={language} dir={directionOf(language)}>
        {all(parts)}
      </p>
    );
  });
}

function marksOf(text: CodePoints, { claims, numbers, passages }: DocumentPage): Mark[] {
  return claims.flatMap(({ id }) => {
    const number = numbers.get(id) ?? 0;
    return (passages.get(id) ?? []).flatMap(({ at }: JudgedPassage, index) =>
      at === undefined
        ? []
        : [{ ...at, number, claim: id, anchor: passageAnchor(number, index), label: wordStart(text, at.start) }],
    );
  });
}

function wordStart(text: CodePoints, start: number): number {
  let at = start;
  while (at > 0 && /^[\p{L}\p{M}\p{N}]$/u.test(text.at(at - 1))) at -= 1;
  return at;
}

function labelOf({ number, anchor }: Mark): ReactElement {
  return (
    <a className={`n ${claimClass(number)}`} id={anchor} href={`#${claimAnchor(number)}`}>
      {number}
    </a>
  );
}

function markup(
  shown: string,
  { start, passages }: Stretch,
  marks: readonly Mark[],
  titles: ReadonlyMap<string, string>,
): ReactElement {
  const covering = passages.flatMap((index) => marks[index] ?? []);
  // A click leads to the claim with the shortest passage.
  const [exact] = covering.toSorted((a, b) => a.end - a.start - (b.end - b.start) || a.number - b.number);
  if (exact === undefined) return uncovered(shown, start);
  const numbers = [...new Set(covering.map(({ number }) => number))];
  const title = [...new Set(covering.map(({ number, claim }) => `${number}. ${titles.get(claim) ?? ''}`))].join('\n');
  const classes = `in d${Math.min(numbers.length, 3)} ${numbers.map(claimClass).join(' ')}`;
  return (
    <a className={classes} href={`#${claimAnchor(exact.number)}`} title={title}>
      {shown}
    </a>
  );
}

/** Text without a letter or digit, such as punctuation, needs no claim. */
const LEFT_OUT = /^(?<before>[^\p{L}\p{M}\p{N}]*)(?<words>[^]*[\p{L}\p{M}\p{N}])(?<after>[^]*)$/u;

function uncovered(shown: string, start: number): ReactElement {
  const { before, words, after } = LEFT_OUT.exec(shown)?.groups ?? {};
  if (words === undefined) return <span id={`u${start}`}>{shown}</span>;
  return (
    <span id={`u${start}`}>
      {before}
      <span className="out" title="no claim covers this">
        {words}
      </span>
      {after}
    </span>
  );
}

/** A list of all stretches that no claim covers, for a reader who looks only for missing claims. */
export function leftOut(text: CodePoints, { document, passages }: DocumentPage, lines: readonly Span[]): ReactElement {
  const found = [...passages.values()].flat().flatMap(({ at }) => at ?? []);
  const cuts = lines.map(({ start }) => start);
  const items = stretchesOf(text.length, found, cuts).flatMap(({ start, end, passages: covering }) => {
    const words = covering.length > 0 ? undefined : LEFT_OUT.exec(text.slice(start, end))?.groups?.['words'];
    if (words === undefined) return [];
    return [
      <li>
        <a href={`#u${start}`}>
          <span className="range">
            {start}–{end}
          </span>
        </a>{' '}
        <bdi lang={document.language} dir={directionOf(document.language)}>
          {words}
        </bdi>
      </li>,
    ];
  });
  if (items.length === 0) return <p>Some claim covers every word.</p>;
  return (
    <details className="left">
      <summary>{items.length} stretches that no claim covers</summary>
      <ol>{all(items)}</ol>
    </details>
  );
}
