/** The findings of lint about a column, beside its field. */
import type { ReactNode } from 'react';
import { useDesk } from '../../state/desk.tsx';
import { findingsOf } from '../../state/reduce.ts';

export function useFaults(...columns: readonly string[]): ReactNode {
  const { refusal } = useDesk().desk;
  const findings = columns.flatMap((column) => findingsOf(refusal, column));
  if (findings.length === 0) return null;
  return findings.map(({ rule, message }) => (
    <p key={`${rule} ${message}`} className="finding" data-level="ERROR">
      {/* The claim and the column are those of the field. */}
      <bdi>{message.replace(/^[^:]*: /, '')}</bdi>
    </p>
  ));
}
