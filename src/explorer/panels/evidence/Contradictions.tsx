/** The contradictions of a claim, each with its reason and its sides; from there to who holds what. */
import type { ReactNode } from 'react';
import { type Claim, useNamed } from '../../api/claims.ts';
import { KindName } from '../../matters/KindSign.tsx';
import { MatterSides } from '../../matters/MatterSides.tsx';
import { MatterTitle, namedInTitle } from '../../matters/MatterTitle.tsx';
import { useMatters } from '../../matters/useMatters.ts';
import { Failure } from '../../parts/States.tsx';
import { useDispatch } from '../../state/store.tsx';
import { useText } from '../../text/useText.ts';
import { originsOf } from './chain.ts';

export function Contradictions({ claim }: { readonly claim: Claim }): ReactNode {
  const { t } = useText();
  const dispatch = useDispatch();
  // Each conflict of a claim names its origin.
  const about = originsOf(claim.attribution)
    .slice(0, 1)
    .map(({ actor }) => actor.id);
  const { matters, isCut, failure, retry } = useMatters({ about });
  const own = (matters ?? []).filter(
    ({ kind, sides }) =>
      kind === 'CONTRADICTION' && sides.some(({ claims }) => claims.some(({ id }) => id === claim.id)),
  );
  const named = useNamed(own.flatMap(namedInTitle));
  if (failure !== null) return <Failure error={failure} retry={retry} />;
  if (matters === undefined) return <p className="busy">{t('graph.busy')}</p>;
  return (
    <div className="against">
      {own.map((matter) => (
        <section key={matter.id} className="conflict">
          <KindName kind={matter.kind} />
          <p className="reason">
            <MatterTitle matter={matter} named={named} />
          </p>
          <MatterSides matter={matter} first={claim.id} />
          <button
            type="button"
            className="button"
            onClick={() => dispatch({ type: 'conflict', id: matter.id, panel: 'conflicts' })}
          >
            {t('first.open')}
          </button>
        </section>
      ))}
      {isCut && <p className="small">{t('list.cut', { count: own.length })}</p>}
    </div>
  );
}
