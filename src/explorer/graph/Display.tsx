/** How the graph is drawn beyond its layout: what the size of entities shows, and what is grouped. Opens beside the layout. */
import type { ReactNode } from 'react';
import { useData } from '../api/data.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Popover } from '../parts/Popover.tsx';
import { Select } from '../parts/Select.tsx';
import { useStore } from '../state/store.tsx';
import { GROUPINGS, SIZINGS } from '../state/view.ts';
import { useText } from '../text/useText.ts';

export function Display({
  map,
  onMap,
}: {
  /** The small map is shown. */
  readonly map: boolean;
  /** Null where there is no room for it. */
  readonly onMap: ((map: boolean) => void) | null;
}): ReactNode {
  const { view, dispatch } = useStore();
  const { start } = useData();
  const { t } = useText();
  const groupings = GROUPINGS.filter((grouping) => grouping !== 'dossier' || start.dossiers.length > 1);
  const isGrouped = view.grouping !== 'none' || view.groups.length > 0;
  return (
    <>
      <Popover label={t('display.open')} className="icon-button" trigger={<Icon name="sliders" />}>
        {() => (
          <div className="display">
            <Select
              label={t('size.by')}
              value={view.sizing}
              options={SIZINGS.map((sizing) => ({ value: sizing, label: t(`size.${sizing}`) }))}
              onChange={(sizing) => dispatch({ type: 'sizeBy', sizing })}
            />
            <p className="small">{t(`size.${view.sizing}.hint`)}</p>
            <Select
              label={t('group.by')}
              value={view.grouping}
              options={groupings.map((grouping) => ({ value: grouping, label: t(`group.by.${grouping}`) }))}
              onChange={(grouping) => dispatch({ type: 'groupBy', grouping })}
            />
            <p className="small">{t('group.by.hint')}</p>
            {view.grouping !== 'none' && view.ungrouped.length > 0 && (
              <button
                type="button"
                className="button"
                onClick={() => dispatch({ type: 'groupBy', grouping: view.grouping })}
              >
                {t('group.closeAll')}
              </button>
            )}
            {onMap !== null && (
              <label className="display-map">
                <input type="checkbox" checked={map} onChange={() => onMap(!map)} />
                <span>{t('map.show')}</span>
              </label>
            )}
          </div>
        )}
      </Popover>
      {isGrouped && (
        <button
          type="button"
          className="quiet-button"
          title={t('group.open')}
          onClick={() => dispatch({ type: 'groupBy', grouping: 'none' })}
        >
          <Icon name="group" />
          <span>{t('group.open')}</span>
        </button>
      )}
    </>
  );
}
