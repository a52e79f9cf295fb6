/** Counts what actors say about one proposition: a row for each holder, axis and sign. */
import type { EntityRecord, Statement } from '../graph/port.ts';
import { dayText } from '../model/calendar.ts';
import { countIndependent } from '../model/count-independent.ts';
import { isActorLabel } from '../model/labels.ts';

/** IS: that it is so. WILL: that it will be so. SHOULD: that it should be so. */
export const AXES = ['IS', 'WILL', 'SHOULD'] as const;
export type Axis = (typeof AXES)[number];
export const SIGNS = ['YES', 'NO'] as const;
export type Sign = (typeof SIGNS)[number];

/** What one claim says about a proposition. */
export interface Voiced {
  readonly claim: Statement;
  readonly holders: readonly EntityRecord[];
  readonly axis: Axis;
  readonly sign: Sign;
}

export interface FoundPosition {
  readonly holder: EntityRecord;
  readonly axis: Axis;
  readonly sign: Sign;
  /** The last steps of the claims, in the order of their ids. */
  readonly saidBy: readonly EntityRecord[];
  /** Ids, in ascending order. */
  readonly claims: readonly string[];
  /** The number of independent origins of the claims. */
  readonly origins: number;
  /** No claim was said before this day; null if the sources leave that open. */
  readonly firstSaid: string | null;
  /** No claim was said after this day. */
  readonly lastSaid: string | null;
  /** The holder took both signs on this axis, by own word, one certainly before the other. */
  readonly changed: boolean;
}

export function countPositions(voiced: readonly Voiced[]): FoundPosition[] {
  const byHolder = new Map<string, EntityRecord>();
  const byRow = new Map<string, Statement[]>();
  for (const { claim, holders, axis, sign } of voiced) {
    for (const holder of holders) {
      if (!isActorLabel(holder.label)) continue;
      byHolder.set(holder.id, holder);
      const row = `${holder.id} ${axis} ${sign}`;
      const claims = byRow.get(row) ?? [];
      byRow.set(row, claims);
      if (!claims.includes(claim)) claims.push(claim);
    }
  }
  return [...byHolder.values()]
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((holder) =>
      AXES.flatMap((axis) => {
        const [yes = [], no = []] = SIGNS.map((sign) => byRow.get(`${holder.id} ${axis} ${sign}`));
        const changed = hasChanged(holder, yes, no);
        return SIGNS.flatMap((sign) => {
          const claims = sign === 'YES' ? yes : no;
          return claims.length === 0 ? [] : [rowOf(holder, axis, sign, claims, changed)];
        });
      }),
    );
}

function rowOf(
  holder: EntityRecord,
  axis: Axis,
  sign: Sign,
  claims: readonly Statement[],
  changed: boolean,
): FoundPosition {
  const saidBy = new Map(claims.flatMap(({ lastSpeakers }) => lastSpeakers).map((actor) => [actor.id, actor]));
  const sets = new Map(claims.map(({ originators }) => [originators.join(' + '), originators]));
  return {
    holder,
    axis,
    sign,
    saidBy: [...saidBy.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    claims: claims.map(({ id }) => id).toSorted(),
    origins: countIndependent([...sets.values()]),
    firstSaid: edgeOf(claims, 'saidEarliest', (a, b) => Math.min(a, b)),
    lastSaid: edgeOf(claims, 'saidLatest', (a, b) => Math.max(a, b)),
    changed,
  };
}

function edgeOf(
  claims: readonly Statement[],
  edge: 'saidEarliest' | 'saidLatest',
  choose: (a: number, b: number) => number,
): string | null {
  const days = claims.map((claim) => claim[edge]);
  const known = days.filter((day) => day !== null);
  return known.length < days.length || known.length === 0 ? null : dayText(known.reduce(choose));
}

function hasChanged({ id }: EntityRecord, yes: readonly Statement[], no: readonly Statement[]): boolean {
  const own = (claims: readonly Statement[]): Statement[] =>
    claims.filter(({ lastSpeakers }) => lastSpeakers.some((speaker) => speaker.id === id));
  const [yeses, noes] = [own(yes), own(no)];
  return yeses.some((a) => noes.some((b) => isSaidBefore(a, b) || isSaidBefore(b, a)));
}

function isSaidBefore({ saidLatest }: Statement, { saidEarliest }: Statement): boolean {
  return saidLatest !== null && saidEarliest !== null && saidLatest < saidEarliest;
}
