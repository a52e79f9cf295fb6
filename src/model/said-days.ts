/**
 * When the speakers of a claim spoke: the first and the last day of each step of an attribution. A step speaks on the day of its own `on`. Step 0 that
 * is the publisher and has no `on` speaks on the day of publication. Nobody speaks after he is reported.
 */
import { earlierDay, isBefore } from './calendar.ts';
import { boundsOf, edtfFault } from './dates.ts';
import type { AttributionStep } from './notation.ts';

/** Days as ISO dates. Null: the sources do not exclude any day on that side. */
export interface SaidDays {
  readonly saidEarliest: string | null;
  readonly saidLatest: string | null;
}

/** The columns of the claim's own document that date its sayings. */
export interface ReportingDocument {
  readonly publishedBy?: string | undefined;
  readonly publishedOn?: string | undefined;
  readonly retrievedOn?: string | undefined;
}

const UNKNOWN: SaidDays = { saidEarliest: null, saidLatest: null };

/**
 * Returns the days of each step. The last day of a step is at most that of the steps before it, and at most the last day of
 * publication. `retrievedOn` is the last day if nothing else gives one. The first day comes from the step's own date only.
 */
export function saidDays(
  steps: readonly Pick<AttributionStep, 'actors' | 'on'>[],
  document: ReportingDocument | undefined,
): SaidDays[] {
  const publication = certainDays(document?.publishedOn);
  let reportedBy = publication.saidLatest;
  return steps.map(({ actors, on }, position) => {
    const publisher = document?.publishedBy;
    const isPublisher = position === 0 && publisher !== undefined && actors.includes(publisher);
    const own = on === null && isPublisher ? publication : certainDays(on ?? undefined);
    // The publisher may have spoken before or after the day that the document bears; nobody else speaks after it.
    const latest = isPublisher ? (own.saidLatest ?? reportedBy) : earlierDay(own.saidLatest, reportedBy);
    reportedBy = latest ?? document?.retrievedOn ?? null;
    return { saidEarliest: own.saidEarliest, saidLatest: reportedBy };
  });
}

/** Returns whether the days exclude each other: a step has an `on` after the day on which it was reported. */
export function isSaidAfterReport({ saidEarliest, saidLatest }: SaidDays): boolean {
  return saidEarliest !== null && saidLatest !== null && isBefore(saidLatest, saidEarliest);
}

/** The days between which somebody certainly spoke. A date that is marked `?`, `~` or `%` is never certain, so it gives no day. */
export function certainDays(expression: string | undefined): SaidDays {
  if (expression === undefined || edtfFault(expression) !== undefined) return UNKNOWN;
  const { startEarliest, endLatest, startDrawn, endDrawn } = boundsOf(expression, 'REAL', 'REAL');
  return {
    saidEarliest: startDrawn === null ? startEarliest : null,
    saidLatest: endDrawn === null ? endLatest : null,
  };
}
