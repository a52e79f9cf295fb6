/** The evidence of the selected entity, relation or claim; without a selection, the size of the graph. */
import { Localized } from '../../parts/Localized.tsx';
import type { ReactNode } from 'react';
import { chosenDossiers } from '../../api/dossiers.ts';
import { useData } from '../../api/data.tsx';
import { FirstMatter } from '../../matters/FirstMatter.tsx';
import { PartBoundary } from '../../parts/Part.tsx';
import { Questions } from '../../questions/Questions.tsx';
import { useView } from '../../state/store.tsx';
import { useText } from '../../text/useText.ts';
import { ClaimEvidence } from './ClaimEvidence.tsx';
import { EntityEvidence } from './EntityEvidence.tsx';
import './evidence.css';
import { OtherClaims } from './OtherClaims.tsx';
import { RelationEvidence } from './RelationEvidence.tsx';

export function EvidencePanel(): ReactNode {
  const { selection } = useView();
  if (selection === null) return <NothingSelected />;
  if (selection.kind === 'entity') return <EntityEvidence key={selection.id} id={selection.id} />;
  if (selection.kind === 'relation') return <RelationEvidence key={selection.id} id={selection.id} />;
  return <ClaimEvidence key={selection.id} id={selection.id} />;
}

function NothingSelected(): ReactNode {
  const { start, stats } = useData();
  const { filters, overview } = useView();
  const { t } = useText();
  const { entities, relations, claims, documents } = stats;
  return (
    <div className="panel-none">
      <p>{t('panel.none')}</p>
      {overview && (
        <PartBoundary name="questions" failed={() => null}>
          <Questions />
        </PartBoundary>
      )}
      <OtherClaims />
      <PartBoundary name="first matter" failed={() => null}>
        <FirstMatter />
      </PartBoundary>
      {chosenDossiers(start.dossiers, filters.dossiers).map(({ id, titles }) => (
        <p key={id} className="dossier">
          <strong>
            <Localized texts={titles} />
          </strong>
        </p>
      ))}
      <p className="small">{t('stats.line', { entities, relations, claims, documents })}</p>
    </div>
  );
}
