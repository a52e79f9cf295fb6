/**
 * The time of a claim's content: four bounds from `when`, and from the saying where `when` is silent. What somebody says has happened by
 * the day on which he says it; what he says is so, is so on that day; what he expects, comes after it. docs/time.md has the table.
 */
import { isBefore } from './calendar.ts';
import { boundsOf, edtfFault, UNBOUNDED, type Bounds, type DrawnBounds, type Edge } from './dates.ts';
import type { Mode } from './mode.ts';
import { isSaidAfterReport, type SaidDays } from './said-days.ts';

/** STATED: `when` alone gives the bounds. SAYING: the saying gives at least one bound. NONE: there is no bound. */
export type WhenSource = 'STATED' | 'SAYING' | 'NONE';

/** The first and the last day that a date does not exclude; null if it is open there, or absent. */
export interface PossibleDays {
  readonly earliest: string | null;
  readonly latest: string | null;
}

export interface ContentTime {
  readonly bounds: DrawnBounds;
  readonly whenSource: WhenSource;
  /**
   * The days by which rules decide whether two claims are apart in time. An edge that is only attested counts with its own days,
   * also if the saying attests it.
   */
  readonly possible: PossibleDays;
}

/** What a claim's row says about the time of its content. */
export interface Content {
  /** An EDTF expression; undefined if the claim has no date. */
  readonly when: string | undefined;
  readonly mode: Mode;
  readonly starts: Edge;
  readonly ends: Edge;
}

export function contentTime(content: Content, said: SaidDays): ContentTime {
  const isDated = content.when !== undefined && edtfFault(content.when) === undefined;
  const when = isDated ? content.when : undefined;
  const stated = when === undefined ? UNBOUNDED : boundsOf(when, content.starts, content.ends);
  const filling = isSaidAfterReport(said) ? {} : fillingOf({ ...content, when }, stated, said);
  const bounds = { ...stated, ...filling };
  const possible = possibleDays(when);
  return {
    bounds,
    whenSource: sourceOf(bounds, filling),
    possible: {
      earliest: possible.earliest ?? (when === undefined ? filling.endEarliest : null) ?? filling.startEarliest ?? null,
      latest: possible.latest ?? filling.startLatest ?? null,
    },
  };
}

/** The days of an expression, for edges of both kinds. */
export function possibleDays(expression: string | undefined): PossibleDays {
  if (expression === undefined || edtfFault(expression) !== undefined) return { earliest: null, latest: null };
  const { startEarliest, endLatest } = boundsOf(expression, 'REAL', 'REAL');
  return { earliest: startEarliest, latest: endLatest };
}

type Filling = Partial<Record<keyof Bounds, string>>;

/** The bounds that the saying gives. The kind of the end decides; the kind of the start changes nothing. */
function fillingOf({ when, mode, ends }: Content, stated: Bounds, said: SaidDays): Filling {
  if (mode === 'ACTUAL') return actualFilling(when, ends, said);
  return mode === 'FUTURE' ? futureFilling(stated, said) : {};
}

/** It had begun when it was said. If its end is REAL, it was over by then; if its end is ATTESTED, it still held. */
function actualFilling(when: string | undefined, ends: Edge, { saidEarliest, saidLatest }: SaidDays): Filling {
  const stillHeld = ends === 'ATTESTED' ? given('endEarliest', saidEarliest) : {};
  if (when !== undefined) return when.endsWith('/..') ? stillHeld : {};
  return { ...given('startLatest', saidLatest), ...(ends === 'REAL' ? given('endLatest', saidLatest) : stillHeld) };
}

/** It had not begun when it was said, unless `when` says so. */
function futureFilling(
  { startEarliest, startLatest, endEarliest, endLatest }: Bounds,
  { saidEarliest }: SaidDays,
): Filling {
  if (startEarliest !== null || saidEarliest === null) return {};
  const others = [startLatest, endEarliest, endLatest];
  return others.some((bound) => bound !== null && isBefore(bound, saidEarliest)) ? {} : { startEarliest: saidEarliest };
}

function given(bound: keyof Bounds, day: string | null): Filling {
  return day === null ? {} : { [bound]: day };
}

function sourceOf({ startEarliest, startLatest, endEarliest, endLatest }: Bounds, filling: Filling): WhenSource {
  if (Object.keys(filling).length > 0) return 'SAYING';
  return [startEarliest, startLatest, endEarliest, endLatest].every((bound) => bound === null) ? 'NONE' : 'STATED';
}
