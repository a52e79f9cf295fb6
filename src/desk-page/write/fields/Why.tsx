/** Of a proposal that is changed: why a column has its value, or that the reviewer has to decide it. */
import type { ReactNode } from 'react';
import { useData } from '../../api/data.tsx';
import { useWords } from '../../state/useWords.ts';
import { useDeskText } from '../../text/useDeskText.ts';
import { type Draft, textOf, undecided } from '../draft.ts';
import { takesObject } from '../find-predicates.ts';

export function Why({ draft, columns }: { readonly draft: Draft; readonly columns: readonly string[] }): ReactNode {
  const { document } = useData();
  const { d } = useDeskText();
  const { find } = useWords();
  if (draft.what !== 'ACCEPT') return null;
  const proposal = document?.proposals.find(({ id }) => id === draft.id);
  const reasons = (proposal?.because ?? []).filter(({ field }) => columns.includes(field));
  const open: readonly string[] = undecided(draft.row, takesObject(find('predicates', textOf(draft.row, 'predicate'))));
  const isOpen = columns.some((column) => open.includes(column));
  if (reasons.length === 0 && !isOpen) return null;
  return (
    <p className="why">
      {isOpen && <strong>{d('undecided')}</strong>}
      {reasons.map(({ start, field, reason }) => (
        <span key={`${field} ${start} ${reason}`} dir="auto">
          {reason}
        </span>
      ))}
    </p>
  );
}
