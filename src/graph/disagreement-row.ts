/** A disagreement as the statements of both adapters return it. */
import { invariant } from '../errors.ts';
import { readJudgment } from '../model/disagreement.ts';
import type { DisagreementRecord } from './port.ts';

export interface StoredDisagreement extends Omit<DisagreementRecord, 'judgments'> {
  /** As written. */
  readonly judgments: readonly string[];
  readonly [column: string]: unknown;
}

export function disagreementOf(row: StoredDisagreement): DisagreementRecord {
  const { id, judgments } = row;
  const judged = judgments.map((text) => {
    const read = readJudgment(text);
    invariant('ok' in read, `A judgment of '${id}' cannot be read: ${text}`);
    return read.ok;
  });
  const { kind, over, reason, reasonAr, reasons, reconciliation, reconciliationAr, reconciliations, by, sides } = row;
  const texts = { reason, reasonAr, reasons, reconciliation, reconciliationAr, reconciliations };
  return { id, kind, over, ...texts, by, sides, judgments: judged };
}
