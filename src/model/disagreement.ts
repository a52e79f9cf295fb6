/** How sources disagree: the words of the table Disagreement, and the short forms in its rows. */
import type { Read } from './notation.ts';

/**
 * CONTRADICTION: no two sides can both hold. TENSION: both can hold, and `reconciliation` says how. STANCE: parties want different
 * things.
 */
export const DISAGREEMENT_KINDS = ['CONTRADICTION', 'TENSION', 'STANCE'] as const;
/** What a contradiction is over. FACT: whether it is so. TIME: when. AMOUNT: how many. */
export const DISAGREEMENT_MATTERS = ['FACT', 'TIME', 'AMOUNT'] as const;

export type DisagreementKind = (typeof DISAGREEMENT_KINDS)[number];
export type DisagreementMatter = (typeof DISAGREEMENT_MATTERS)[number];

/** Somebody's verdict on a disagreement. It never changes what is drawn. */
export interface Judgment {
  /** The id of the actor who judges. */
  readonly by: string;
  /** The number of the side that the actor favours, from 1; null if undecided. */
  readonly favours: number | null;
  /** An EDTF date; null if the day is not known. */
  readonly on: string | null;
}

/** The ids of the claims of one side: `'claim-1 claim-2'`. */
export function claimsOfSide(side: string): string[] {
  return side.split(/\s+/).filter((id) => id !== '');
}

/** `'hafryat FAVOURS 2 on 2021-08-01'`, `'hafryat UNDECIDED'` */
export function readJudgment(text: string): Read<Judgment> {
  const [, by, verdict, side, on] = /^(\S+) (FAVOURS(?= \d)|UNDECIDED)(?: (\d+))?(?: on (\S+))?$/.exec(text) ?? [];
  if (by === undefined || (verdict === 'UNDECIDED') !== (side === undefined)) {
    return { fault: `'${text}' is not a judgment: 'actor FAVOURS 2 on 2021-08-01' or 'actor UNDECIDED on 2021-08-01'` };
  }
  return { ok: { by, favours: side === undefined ? null : Number(side), on: on ?? null } };
}
