/** What can be done with the entities that are selected together. It is shown while there are any, and while the tool for it is on. */
import type { ReactNode } from 'react';
import { useData } from '../api/data.tsx';
import { useExpanding } from '../expand/expanding.tsx';
import { below, useMenu } from '../menu/menu.tsx';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { useStore } from '../state/store.tsx';
import { useText } from '../text/useText.ts';
import { useSelecting } from './selecting.tsx';
import './selection.css';
import { useSelectItems } from './useSelectItems.tsx';

export function SelectionBar(): ReactNode {
  const { view, dispatch } = useStore();
  const { canvas } = useData();
  const { isOn, setOn } = useSelecting();
  const { setAround } = useExpanding();
  const { t } = useText();
  const open = useMenu();
  const selectItems = useSelectItems();
  const ids = view.several.filter((id) => canvas.entities.has(id));
  if (view.stage !== 'graph' || (ids.length === 0 && !isOn)) return null;
  const close = (): void => {
    setOn(false);
    dispatch({ type: 'select', selection: null });
    document.getElementById('graph')?.focus();
  };
  return (
    <div className="selection-bar" role="toolbar" aria-label={t('several.label')}>
      <p role="status">{ids.length === 0 ? t('several.draw') : t('several.count', { count: ids.length })}</p>
      {ids.length > 0 && (
        <>
          <Act icon="hide" label={t('several.hide')} onClick={() => dispatch({ type: 'hide', ids })} />
          <Act icon="alone" label={t('several.keep')} onClick={() => dispatch({ type: 'showOnly', ids })} />
          {ids.length > 1 && (
            <Act icon="group" label={t('several.group')} onClick={() => dispatch({ type: 'group', ids })} />
          )}
          <Act icon="choose" label={t('several.expand')} onClick={() => setAround(ids)} />
        </>
      )}
      <button
        type="button"
        className="quiet-button"
        aria-haspopup="menu"
        title={t('several.select')}
        onClick={({ currentTarget: back }) =>
          open({ label: t('several.select'), groups: selectItems(), at: below(back), back })
        }
      >
        <Icon name="lasso" />
        <span>{t('several.select')}</span>
        <Icon name="chevron" size={12} />
      </button>
      <IconButton icon="close" label={t('several.close')} onClick={close} />
    </div>
  );
}

function Act({
  icon,
  label,
  onClick,
}: {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
}): ReactNode {
  return (
    <button type="button" className="quiet-button" title={label} onClick={onClick}>
      <Icon name={icon} />
      <span>{label}</span>
    </button>
  );
}
