/** What the selected words say: proposals to decide, and claims that are made of them. */
import type { ReactNode } from 'react';
import { useData } from '../api/data.tsx';
import { useMap } from '../read/useMap.tsx';
import { useDesk } from '../state/desk.tsx';
import { useDeskText } from '../text/useDeskText.ts';
import { useBegin } from '../write/useBegin.ts';
import { ProposalCard } from './ProposalCard.tsx';
import { RowCard } from './RowCard.tsx';
import { useHere } from './useHere.ts';

export function Here(): ReactNode {
  const { document } = useData();
  const { desk } = useDesk();
  const { d } = useDeskText();
  const map = useMap();
  const { claims, proposals, active } = useHere();
  const { begin } = useBegin();
  if (document === null) return null;
  const isSelected = desk.selection !== null && map !== null;
  return (
    <div className="here">
      {isSelected && (
        <button type="button" className="button main" onClick={begin}>
          {d('claim.new')} <kbd>C</kbd>
        </button>
      )}
      {proposals.length > 0 && (
        <section>
          <h3>{d('here.proposals', { count: proposals.length })}</h3>
          {proposals.map((proposal) => (
            <ProposalCard key={proposal.id} proposal={proposal} isActive={proposal === active} />
          ))}
        </section>
      )}
      {claims.length > 0 && (
        <section>
          <h3>{d('here.claims', { count: claims.length })}</h3>
          {claims.map((claim) => (
            <RowCard key={claim.id} row={claim} isOpen={claim.id === desk.opened} />
          ))}
        </section>
      )}
      {isSelected && claims.length + proposals.length === 0 && <p className="small">{d('here.none')}</p>}
      {!isSelected && claims.length + proposals.length === 0 && <Begin />}
    </div>
  );
}

/** Before anything is selected: what can be done here. */
function Begin(): ReactNode {
  const { d } = useDeskText();
  return (
    <div className="begin">
      <h3>{d('begin')}</h3>
      <ul>
        {(['words', 'sentence', 'proposal', 'mark', 'help'] as const).map((what) => (
          <li key={what} data-keys={['sentence', 'proposal', 'help'].includes(what) ? '' : undefined}>
            {d(`begin.${what}`)}
          </li>
        ))}
      </ul>
      <p className="legend-marks">
        <span data-claims="one">{d('mark.claim')}</span>{' '}
        <span data-claims="one" data-state="NEGATED">
          {d('mark.NEGATED')}
        </span>{' '}
        <span data-claims="one" data-state="FUTURE">
          {d('mark.FUTURE')}
        </span>{' '}
        <span data-proposed="">{d('mark.proposal')}</span>{' '}
        <span className="sentence" data-covered="false">
          {d('mark.open')}
        </span>
      </p>
    </div>
  );
}
