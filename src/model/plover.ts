/** PLOVER's rule for events that have not happened: manual of version 0.8, sections "Auxiliary modes", AGREE and RETREAT. */
import type { Mode } from './mode.ts';
import type { PredicateRow } from './vocabulary.ts';

export interface PloverEvent {
  /** CONSULT */
  readonly type: string;
  /** visit; null if the code has none. */
  readonly mode: string | null;
  readonly auxiliaryMode: 'future' | 'hypothetical' | null;
}

/** What is announced of these types is a promise (AGREE), or a concession: types of verbal cooperation, which have no mode. */
const ANNOUNCED_AS: Readonly<Record<string, string>> = {
  CONSULT: 'AGREE',
  SUPPORT: 'AGREE',
  COOPERATE: 'AGREE',
  AID: 'AGREE',
  RETREAT: 'CONCEDE',
};

/** Returns the PLOVER code of a claim of a mode, or undefined if its predicate has none. */
export function ploverEventOf({ plover }: Pick<PredicateRow, 'plover'>, mode: Mode): PloverEvent | undefined {
  if (plover === undefined) return undefined;
  const [type = '', ploverMode = null] = plover.split('/');
  if (mode !== 'FUTURE') {
    return { type, mode: ploverMode, auxiliaryMode: mode === 'HYPOTHETICAL' ? 'hypothetical' : null };
  }
  const announced = ANNOUNCED_AS[type];
  if (announced !== undefined) return { type: announced, mode: null, auxiliaryMode: null };
  return { type, mode: ploverMode, auxiliaryMode: 'future' };
}
