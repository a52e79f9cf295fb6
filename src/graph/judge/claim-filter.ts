/** The fields of a `Through` that apply to single claims. Days are numbers, and ids are the numbers of one graph. */
import { dayNumber } from '../../model/calendar.ts';
import { DRAWING_MODES, MODES, type Mode } from '../../model/mode.ts';
import { TIERS } from '../../model/tier.ts';
import type { Certainty, DateRange, Through } from '../port.ts';
import { VOICES } from './claim-columns.ts';

/** Days, both included. A side that is open is infinite. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

export interface ClaimFilter extends DayRange {
  readonly asOf: number | undefined;
  readonly timed: boolean;
  readonly certainty: Certainty;
  readonly publishedBy: number | undefined;
  readonly dossiers: ReadonlySet<number> | undefined;
  readonly documents: ReadonlySet<number> | undefined;
  readonly saidBy: ReadonlySet<number> | undefined;
  readonly originatedBy: ReadonlySet<number> | undefined;
  /** Undefined if every day is in the range. */
  readonly saidDuring: DayRange | undefined;
  readonly voices: ReadonlySet<number> | undefined;
  readonly modes: ReadonlySet<number> | undefined;
  /** The day by which a withdrawal counts. */
  readonly withdrawnBy: number;
  /** True: claims that were withdrawn by then pass too. */
  readonly includesWithdrawn: boolean;
  /** For each of `MODES`, whether its claims draw relations. It fails no claim. */
  readonly draws: readonly boolean[];
  /** Index into `TIERS`; undefined if every claim meets it. */
  readonly minTier: number | undefined;
}

type NumberOf = (id: string) => number | undefined;

/** Each returns the number of what has the id: a dossier, a document, an entity that speaks. It exists. */
export interface NumbersById {
  readonly dossier: NumberOf;
  readonly document: NumberOf;
  readonly speaker: NumberOf;
}

export function claimFilter(through: Through, numbers: NumbersById): ClaimFilter {
  const { from, to } = rangeOf(through.during);
  const saidDuring = rangeOf(through.saidDuring);
  const minTier = TIERS.indexOf(through.minTier ?? 'CODED');
  const publishedBy = through.publishedBy === undefined ? undefined : dayNumber(through.publishedBy);
  const asOf = through.asOf === undefined ? undefined : dayNumber(through.asOf);
  return {
    from,
    to,
    asOf,
    timed: asOf !== undefined || from !== -Infinity || to !== Infinity,
    certainty: through.certainty ?? 'POSSIBLE',
    publishedBy,
    dossiers: numbersOf(through.dossiers, numbers.dossier),
    documents: numbersOf(through.documents, numbers.document),
    saidBy: numbersOf(through.saidBy, numbers.speaker),
    originatedBy: numbersOf(through.originatedBy, numbers.speaker),
    saidDuring: saidDuring.from === -Infinity && saidDuring.to === Infinity ? undefined : saidDuring,
    voices: numbersOf(through.voices, (voice) => VOICES.findIndex((each) => each === voice)),
    modes: numbersOf(through.modes, (mode) => MODES.findIndex((each) => each === mode)),
    withdrawnBy: publishedBy ?? today(),
    includesWithdrawn: through.includeWithdrawn === true,
    draws: MODES.map((mode) => drawingModes(through).includes(mode)),
    minTier: minTier <= 0 ? undefined : minTier,
  };
}

/** The modes of which claims draw relations. A plan is no fact: it draws one only if FUTURE is asked for. */
export function drawingModes({ modes }: Through): readonly Mode[] {
  return modes === undefined ? ['ACTUAL'] : DRAWING_MODES.filter((mode) => modes.includes(mode));
}

function today(): number {
  return dayNumber(new Date().toISOString().slice(0, 10));
}

/** Every claim passes it that was not withdrawn by today. */
export function noFilter(): ClaimFilter {
  return claimFilter({}, { dossier: () => undefined, document: () => undefined, speaker: () => undefined });
}

/**
 * Returns whether other claims can pass than those of `noFilter`, except for withdrawals that were possible, or came after its day. If not,
 * relations have the same origins and status as without a filter.
 */
export function restricts({ timed, includesWithdrawn, ...filter }: ClaimFilter): boolean {
  const { publishedBy, dossiers, documents, saidBy, originatedBy, saidDuring, voices, modes, minTier } = filter;
  const others = [publishedBy, dossiers, documents, saidBy, originatedBy, saidDuring, voices, modes, minTier];
  return timed || includesWithdrawn || others.some((each) => each !== undefined);
}

function numbersOf(ids: readonly string[] | undefined, numberOf: NumberOf): ReadonlySet<number> | undefined {
  return ids === undefined ? undefined : new Set(ids.map(numberOf).filter((number) => number !== undefined));
}

function rangeOf(range: DateRange | undefined): DayRange {
  return {
    from: range?.from === undefined ? -Infinity : dayNumber(range.from),
    to: range?.to === undefined ? Infinity : dayNumber(range.to),
  };
}
