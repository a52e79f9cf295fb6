/** The documents of the dossier, each with how much of it has claims. */
import type { ReactNode } from 'react';
import { useStore } from '../../explorer/state/store.tsx';
import { directionOf } from '../../model/languages.ts';
import { useData } from '../api/data.tsx';
import { useDeskText } from '../text/useDeskText.ts';

export function Documents({ onChoose }: { readonly onChoose: () => void }): ReactNode {
  const { state, document } = useData();
  const { dispatch } = useStore();
  const { d, date, percent } = useDeskText();
  return (
    <nav className="desk-documents" aria-label={d('documents')}>
      <h2>{d('documents')}</h2>
      <ul>
        {state.documents.map(({ id, title, language, publishedOn, claims, proposals, covered }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === document?.id ? 'true' : undefined}
              onClick={() => {
                dispatch({ type: 'read', document: id });
                onChoose();
              }}
            >
              <bdi className="document-title" lang={language} dir={directionOf(language)}>
                {title}
              </bdi>
              {publishedOn !== undefined && <small>{date(publishedOn)}</small>}
              {covered !== undefined && (
                <svg className="coverage" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                  <rect width="100" height="4" />
                  <rect className="covered" width={covered * 100} height="4" />
                </svg>
              )}
              <small>
                {covered === undefined ? d('document.noText') : d('document.covered', { share: percent(covered) })}
                {' · '}
                {d('document.claims', { count: claims })}
                {proposals > 0 && ` · ${d('document.proposals', { count: proposals })}`}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
