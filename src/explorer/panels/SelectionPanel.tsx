/** What is selected on the canvas: the card of an entity. */
import type { ReactNode } from 'react';
import { useData } from '../api/data.tsx';
import { useView } from '../state/store.tsx';
import { useText } from '../text/useText.ts';
import { EntityCard } from './EntityCard.tsx';

export function SelectionPanel(): ReactNode {
  const { selection } = useView();
  const { start } = useData();
  const { t, language } = useText();
  if (selection?.kind === 'entity') return <EntityCard key={selection.id} id={selection.id} />;
  const { entities, relations, claims, documents } = start.stats;
  return (
    <div className="panel-none">
      <p>{t('panel.none')}</p>
      {start.dossiers.map(({ id, title, titleAr }) => (
        <p key={id} className="dossier">
          <strong>{language === 'ar' ? titleAr : title}</strong>
        </p>
      ))}
      <p className="small">{t('stats.line', { entities, relations, claims, documents })}</p>
    </div>
  );
}
