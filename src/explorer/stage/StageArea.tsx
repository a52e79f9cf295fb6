/** The middle of the page: the graph or the table, with notes on what is not drawn and on running requests. */
import type { ReactNode } from 'react';
import { useData } from '../api/data.tsx';
import { Slow } from '../parts/States.tsx';
import { useView } from '../state/store.tsx';
import { useText } from '../text/useText.ts';
import { STAGE_KINDS } from './stage-kinds.ts';

export function StageArea(): ReactNode {
  const { stage } = useView();
  const { canvas, pending } = useData();
  const { t } = useText();
  const kind = STAGE_KINDS[stage] ?? STAGE_KINDS.graph;
  if (kind === undefined) return null;
  const { component: Component, tools: Tools } = kind;
  const { entities, relations } = canvas.left;
  return (
    <>
      <Component />
      {Tools !== undefined && <Tools />}
      <div className="stage-state" role="status">
        {pending && (
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
    </>
  );
}
