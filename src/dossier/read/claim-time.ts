/** Computes when a claim was said, and when its content holds, from its row, its predicate and its own document. */
import { contentTime, type ContentTime } from '../../model/content-time.ts';
import type { AttributionStep } from '../../model/notation.ts';
import { saidDays, type ReportingDocument, type SaidDays } from '../../model/said-days.ts';
import type { PredicateRow } from '../../model/vocabulary.ts';
import type { ClaimRow } from './table-schema.ts';

export interface ClaimTime extends ContentTime {
  /** The days of each step of the attribution. */
  readonly steps: readonly SaidDays[];
  /** The days of the last step: its speakers are the origin of the claim. */
  readonly said: SaidDays;
}

/** @param document the row that the claim's own dossier has of the document in the column `document` */
export function claimTime(
  { when, mode, starts, ends }: Pick<ClaimRow, 'when' | 'mode' | 'starts' | 'ends'>,
  predicate: PredicateRow | undefined,
  attribution: readonly AttributionStep[],
  document: ReportingDocument | undefined,
): ClaimTime {
  const steps = saidDays(attribution, document);
  const said = steps.at(-1) ?? { saidEarliest: null, saidLatest: null };
  const usual = predicate?.aspect === 'STATE' ? 'ATTESTED' : 'REAL';
  return { ...contentTime({ when, mode, starts: starts ?? usual, ends: ends ?? usual }, said), steps, said };
}
