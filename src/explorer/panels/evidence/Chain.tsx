/** The attribution of a claim: its speakers, the outlet first, each with act, medium and, if the row gives it, the day of saying. */
import { Localized } from '../../parts/Localized.tsx';
import type { ReactNode } from 'react';
import type { Claim } from '../../api/claims.ts';
import { useDispatch } from '../../state/store.tsx';
import { useLabels, useText } from '../../text/useText.ts';
import { positionsOf } from './chain.ts';

export function Chain({ claim }: { readonly claim: Claim }): ReactNode {
  const { t, edtf } = useText();
  const { word } = useLabels();
  const dispatch = useDispatch();
  const positions = positionsOf(claim.attribution);
  return (
    <ol className="chain" aria-label={t('claim.chain')}>
      {positions.map((joint, index) => (
        <li key={joint[0]?.position ?? index} data-origin={index === positions.length - 1 ? '' : undefined}>
          {joint.map(({ actor, act, through, on }) => (
            <span key={actor.id} className="speaker">
              <button
                type="button"
                className="name"
                onClick={() => dispatch({ type: 'show', ids: [actor.id], select: true })}
              >
                <Localized texts={actor.names} />
              </button>{' '}
              <span className="small">
                {through === null
                  ? word('ACT', act)
                  : t('claim.through', { act: word('ACT', act), medium: word('MEDIUM', through) })}
                {on !== null && (
                  <>
                    {' '}
                    <bdi>({edtf(on)})</bdi>
                  </>
                )}
              </span>
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}
