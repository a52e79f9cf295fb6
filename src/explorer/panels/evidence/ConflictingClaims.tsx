/** Conflicting claims side by side: origin, text, document, and a button that opens the claim. */
import { Localized } from '../../parts/Localized.tsx';
import type { ReactNode } from 'react';
import { type Claim, useDocuments } from '../../api/claims.ts';
import { useView, useDispatch } from '../../state/store.tsx';
import { useLabels, useText } from '../../text/useText.ts';
import { originsOf } from './chain.ts';
import { publishedOn } from './citation.ts';

export function ConflictingClaims({ claims }: { readonly claims: readonly Claim[] }): ReactNode {
  const { t, language } = useText();
  const { word } = useLabels();
  const { selection } = useView();
  const dispatch = useDispatch();
  const documents = useDocuments();
  return (
    <ul className="sides" aria-label={t('conflicts.sides')}>
      {claims.map((claim) => {
        const document = documents.get(claim.passages[0]?.document.id ?? '');
        return (
          <li key={claim.id} data-here={selection?.id === claim.id ? '' : undefined}>
            <p className="origins">
              {originsOf(claim.attribution).map(({ actor, act }, index) => (
                <span key={actor.id}>
                  {index > 0 && ` ${t('claim.jointly')} `}
                  <strong>
                    <Localized texts={actor.names} />
                  </strong>{' '}
                  <span className="small">{word('ACT', act)}</span>
                </span>
              ))}
            </p>
            <p>
              <Localized texts={claim.texts} />
            </p>
            <ul className="marks">
              {claim.withdrawn && <li data-strong="">{t('claim.withdrawn')}</li>}
              {claim.polarity === 'NEGATED' && <li data-strong="">{t('claim.NEGATED')}</li>}
              {claim.mode !== 'ACTUAL' && <li data-strong="">{t(`claim.${claim.mode}`)}</li>}
            </ul>
            {document !== undefined && (
              <p className="small">
                <Localized texts={document.titles} />
                {' · '}
                <bdi>{publishedOn(language, document)}</bdi>
              </p>
            )}
            {selection?.id !== claim.id && (
              <button
                type="button"
                className="quiet-button"
                aria-label={`${t('claim.open')}: ${t('claim.label', { id: claim.id })}`}
                onClick={() =>
                  dispatch({ type: 'select', selection: { kind: 'claim', id: claim.id }, panel: 'evidence' })
                }
              >
                {t('claim.open')}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
