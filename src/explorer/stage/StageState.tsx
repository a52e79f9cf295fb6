/** Notes on the stage: a running request, which the table says itself, and what is not drawn. */
import type { ReactNode } from 'react';
import { useData } from '../api/data.tsx';
import { Slow } from '../parts/States.tsx';
import { useView } from '../state/store.tsx';
import { useText } from '../text/useText.ts';

export function StageState(): ReactNode {
  const { canvas, pending } = useData();
  const { stage } = useView();
  const { t } = useText();
  const { entities, relations } = canvas.left;
  return (
    <div className="stage-state" role="status">
      {pending && stage !== 'table' && (
        <span className="busy">
          {t('graph.busy')} <Slow />
        </span>
      )}
      {entities + relations > 0 && (
        <span className="left-out">
          {t('graph.left', { entities, relations, both: entities > 0 && relations > 0 ? 'yes' : 'no' })}
        </span>
      )}
      {canvas.truncated && <span className="left-out">{t('graph.truncated')}</span>}
    </div>
  );
}
