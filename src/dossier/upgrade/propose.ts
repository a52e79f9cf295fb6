/** What an author may write in a row that `sanad upgrade` does not rewrite. */
import { type ContentTime } from '../../model/content-time.ts';
import type { DrawnBounds } from '../../model/dates.ts';
import type { AttributionStep } from '../../model/notation.ts';
import type { JoinedClaim } from '../check/joined-claims.ts';
import { claimTime } from '../read/claim-time.ts';
import type { DossierReading } from '../read/read-dossier.ts';

const BOUNDS = ['startEarliest', 'startLatest', 'endEarliest', 'endLatest'] as const;

/** The time of a claim by version 1 of the format: `when` alone. */
export function formerTime({ claim, predicate }: JoinedClaim): ContentTime {
  return claimTime(claim, predicate, [], undefined);
}

/** Returns whether two times of one claim are equal for every question and every rule. */
export function isSameTime(one: ContentTime, other: ContentTime): boolean {
  const daysOf = ({ bounds, possible }: ContentTime): string =>
    JSON.stringify([daysIn(bounds), possible.earliest, possible.latest]);
  return daysOf(one) === daysOf(other);
}

/**
 * Returns what changes for the claim, and the text to write if that is not what its source says; undefined if there is nothing to propose.
 * @param isFormer the dossier had version 1, so that the bounds of the claim may change
 */
export function proposalFor(dossier: DossierReading, joined: JoinedClaim, isFormer: boolean): string | undefined {
  const { claim } = joined;
  const now = joined.time;
  const former = formerTime(joined);
  if (isFormer && !isSameTime(now, former)) {
    const given = BOUNDS.filter((bound) => now.bounds[bound] !== former.bounds[bound])
      .map((bound) => `${bound} ${String(now.bounds[bound])}`)
      .join(', ');
    return `claim '${claim.id}': the saying gives ${given}. ${remedy(claim.when, originOf(dossier, joined))}`;
  }
  const step = originOf(dossier, joined);
  if (claim.when === undefined || step === undefined || !mayBeSaying(dossier, joined)) return undefined;
  return `claim '${claim.id}': if '${claim.when}' is the day of saying, write '${stepText({ ...step, on: claim.when })}' as the last step, take when out, and call whenBasis onBasis. The bounds stay equal`;
}

/** The last step; undefined if it is the publisher alone, who speaks on the day of publication. */
function originOf({ documents }: DossierReading, { claim, parts }: JoinedClaim): AttributionStep | undefined {
  const step = parts.attribution.at(-1);
  const publishedBy = documents.get(claim.document)?.publishedBy;
  return parts.attribution.length === 1 && step?.actors.some((actor) => actor === publishedBy) === true
    ? undefined
    : step;
}

/**
 * Returns whether the last step surely spoke on the day of `when`. He says that something was so on that day, so he spoke then or later;
 * and he was reported on that very day.
 */
export function isSurelySaid(dossier: DossierReading, joined: JoinedClaim): boolean {
  const { claim } = joined;
  if (claim.mode !== 'ACTUAL' || claim.onBasis !== undefined || originOf(dossier, joined) === undefined) return false;
  const { startLatest, endEarliest } = formerTime(joined).bounds;
  const { saidLatest } = joined.time.said;
  return (
    saidLatest !== null && startLatest === saidLatest && endEarliest === saidLatest && mayBeSaying(dossier, joined)
  );
}

/** Returns whether `when`, moved to the last step as the day of saying, would leave the time of the claim as it is. */
function mayBeSaying({ documents }: DossierReading, joined: JoinedClaim): boolean {
  const { claim, parts, predicate } = joined;
  const last = parts.attribution.at(-1);
  const document = documents.get(claim.document);
  if (last === undefined || last.on !== null || claim.when === undefined) return false;
  const moved = [...parts.attribution.slice(0, -1), { ...last, on: claim.when }];
  const time = claimTime({ ...claim, when: undefined }, predicate, moved, document);
  return time.whenSource === 'SAYING' && isSameTime(time, formerTime(joined));
}

function remedy(when: string | undefined, step: AttributionStep | undefined): string {
  if (when === undefined) {
    return step?.on === null
      ? `If the text gives the day of saying, write '${stepText({ ...step, on: 'DAY' })}' as the last step; if it gives the time of the content, write when`
      : 'If the text gives the time of the content, write when';
  }
  return when.endsWith('/..')
    ? `If the text does not say that it still held, write when: '${when.slice(0, -2)}'`
    : 'Nothing need be written';
}

function stepText({ actors, act, through, on }: AttributionStep): string {
  return [
    actors.join(' + '),
    act,
    ...(through === null ? [] : ['through', through]),
    ...(on === null ? [] : ['on', on]),
  ].join(' ');
}

function daysIn(bounds: DrawnBounds): (string | null)[] {
  return [...BOUNDS, 'startDrawn' as const, 'endDrawn' as const].map((bound) => bounds[bound]);
}
