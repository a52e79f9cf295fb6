/** The buttons on the graph: zoom, fit, arrangement. */
import { type ReactNode, useState } from 'react';
import { useData } from '../api/data.tsx';
import { Icon } from '../parts/Icon.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { Select } from '../parts/Select.tsx';
import { useGroups } from '../groups/useGroups.ts';
import { useMedia } from '../parts/useTone.ts';
import { useSelecting } from '../selection/selecting.tsx';
import { useStore } from '../state/store.tsx';
import { LAYOUTS } from '../state/view.ts';
import { useText } from '../text/useText.ts';
import { Display } from './Display.tsx';
import { useGraphHandle } from './graph-handle.ts';
import { Minimap } from './Minimap.tsx';

/** With so many nodes, a wide window has the small map; elsewhere the reader may open it. */
const LARGE = 60;

export function GraphTools(): ReactNode {
  const { view, dispatch } = useStore();
  const { t } = useText();
  const handle = useGraphHandle();
  const { isOn, setOn } = useSelecting();
  const { canvas } = useData();
  const { all, of } = useGroups();
  const drawn = canvas.entities.size - of.size + all.length;
  const isWide = useMedia('(min-width: 80em) and (min-height: 48em)');
  const isPhone = useMedia('(max-width: 48em)');
  const [map, setMap] = useState<boolean | null>(null);
  const hasMap = !isPhone && (map ?? (isWide && drawn >= LARGE));
  return (
    <>
      <div className="graph-tools" role="group" aria-label={t('graph.label')}>
        <IconButton icon="plus" label={t('graph.in')} onClick={() => handle.current?.zoom(1.25)} />
        <IconButton icon="minus" label={t('graph.out')} onClick={() => handle.current?.zoom(0.8)} />
        <IconButton icon="fit" label={t('graph.fit')} onClick={() => handle.current?.fit()} />
        <IconButton icon="lasso" label={t('several.tool')} pressed={isOn} onClick={() => setOn(!isOn)} />
        <IconButton icon="again" label={t('graph.again')} onClick={() => handle.current?.arrange()} />
      </div>
      {hasMap && <Minimap />}
      <div className="graph-arrange">
        <Select
          label={t('graph.layout')}
          value={view.layout}
          options={LAYOUTS.map((layout) => ({ value: layout, label: t(`graph.layout.${layout}`) }))}
          onChange={(layout) => dispatch({ type: 'layout', layout })}
        />
        <Display map={hasMap} onMap={isPhone ? null : setMap} />
        {!view.overview && (
          <button
            type="button"
            className="quiet-button"
            title={t('graph.startOver')}
            onClick={() => dispatch({ type: 'startOver' })}
          >
            <Icon name="home" />
            <span>{t('graph.startOver')}</span>
          </button>
        )}
      </div>
    </>
  );
}
