/** The attribution of a claim: its speakers, the outlet first, each with act and medium. */
import type { ReactNode } from 'react';
import type { Claim } from '../../api/claims.ts';
import { useDispatch } from '../../state/store.tsx';
import { useLabels, useText } from '../../text/useText.ts';
import { positionsOf } from './chain.ts';

export function Chain({ claim }: { readonly claim: Claim }): ReactNode {
  const { t, name } = useText();
  const { word } = useLabels();
  const dispatch = useDispatch();
  const positions = positionsOf(claim.attribution);
  return (
    <ol className="chain" aria-label={t('claim.chain')}>
      {positions.map((joint, index) => (
        <li key={joint[0]?.position ?? index} data-origin={index === positions.length - 1 ? '' : undefined}>
          {joint.map(({ actor, act, through }) => (
            <span key={actor.id} className="speaker">
              <button
                type="button"
                className="name"
                onClick={() => dispatch({ type: 'show', ids: [actor.id], select: true })}
              >
                <bdi>{name(actor)}</bdi>
              </button>{' '}
              <span className="small">
                {through === null
                  ? word('ACT', act)
                  : t('claim.through', { act: word('ACT', act), medium: word('MEDIUM', through) })}
              </span>
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}
