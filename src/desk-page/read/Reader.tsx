/** The open document: its title, how much of it is coded, and its text. */
import { type ReactNode, useEffect, useMemo } from 'react';
import { unwrapped } from '../../explorer/panels/sources/marked-text.ts';
import { directionOf } from '../../model/languages.ts';
import { useData } from '../api/data.tsx';
import { useDesk } from '../state/desk.tsx';
import { useDeskText } from '../text/useDeskText.ts';
import { DocumentText } from './DocumentText.tsx';
import { useMap } from './useMap.tsx';

export function Reader(): ReactNode {
  const { document, state } = useData();
  const { d, date, percent } = useDeskText();
  const { dispatch } = useDesk();
  const map = useMap();
  const shown = useMemo(() => (map === null ? [] : unwrapped(Array.from(map.points.text))), [map]);
  const id = document?.id;
  useEffect(() => dispatch({ type: 'document' }), [id, dispatch]);
  if (document === null) {
    return <p className="desk-empty">{state.documents.length === 0 ? d('documents.none') : d('page.waiting')}</p>;
  }
  const { title, language, publishedOn, covered, claims, proposals } = document;
  return (
    <article className="desk-document">
      <header>
        <h2 lang={language} dir={directionOf(language)}>
          {title}
        </h2>
        <p className="small">
          {publishedOn !== undefined && <>{date(publishedOn)} · </>}
          {covered !== undefined && <>{d('document.covered', { share: percent(covered) })} · </>}
          {d('document.claims', { count: claims.length })}
          {proposals.length > 0 && <> · {d('document.proposals', { count: proposals.length })}</>}
        </p>
      </header>
      {map === null ? (
        <p className="notice" role="status">
          {document.missing ?? d('document.noText')}
        </p>
      ) : (
        <DocumentText document={document} map={map} shown={shown} />
      )}
    </article>
  );
}
