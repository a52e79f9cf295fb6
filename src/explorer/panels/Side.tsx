/** The side of the page: panels behind tabs; on a phone a sheet from below, which can be dragged. */
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { IconButton } from '../parts/IconButton.tsx';
import { Part } from '../parts/Part.tsx';
import { useMedia } from '../parts/useTone.ts';
import { useStore } from '../state/store.tsx';
import { useText } from '../text/useText.ts';
import { PANELS } from './panels.ts';
import { useSheet } from './useSheet.ts';
import './side.css';

export function Side(): ReactNode {
  const { view, dispatch } = useStore();
  const { t } = useText();
  const tabs = useRef<HTMLDivElement>(null);
  const isSheet = useMedia('(max-width: 48em)');
  const { snap, ref, onHead, onKeyDown: onHandleKey, onTap, raise } = useSheet();
  const open = PANELS.find(({ key }) => key === view.panel) ?? PANELS[0];
  if (view.panel === null || open === undefined) {
    return (
      <div className="side-closed">
        <IconButton
          icon="side"
          label={t('panel.open')}
          onClick={() => dispatch({ type: 'panel', panel: PANELS[0]?.key ?? null })}
        />
      </div>
    );
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    if (event.key !== forward && event.key !== back) return;
    const index = PANELS.indexOf(open) + (event.key === forward ? 1 : PANELS.length - 1);
    const next = PANELS[index % PANELS.length];
    if (next === undefined) return;
    event.preventDefault();
    dispatch({ type: 'panel', panel: next.key });
    tabs.current?.querySelector<HTMLElement>(`[data-panel="${next.key}"]`)?.focus();
  };
  return (
    <aside ref={ref} className="side" aria-label={t('panel.label')} data-snap={isSheet ? snap : undefined}>
      <header {...(isSheet && onHead)}>
        {isSheet && (
          <button
            type="button"
            className="sheet-handle"
            aria-label={t('panel.height', { height: t(`panel.height.${snap}`) })}
            onKeyDown={onHandleKey}
            onClick={onTap}
          />
        )}
        <div role="tablist" ref={tabs} aria-label={t('panel.label')} onKeyDown={onKeyDown}>
          {PANELS.map(({ key, title }) => (
            <button
              key={key}
              type="button"
              role="tab"
              id={`tab-${key}`}
              data-panel={key}
              aria-selected={key === open.key}
              aria-controls="panel"
              tabIndex={key === open.key ? 0 : -1}
              onClick={() => {
                raise();
                dispatch({ type: 'panel', panel: key });
              }}
            >
              {t(title)}
            </button>
          ))}
        </div>
        <IconButton icon="close" label={t('panel.close')} onClick={() => dispatch({ type: 'panel', panel: null })} />
      </header>
      <div className="panel" role="tabpanel" id="panel" aria-labelledby={`tab-${open.key}`} tabIndex={0}>
        <Part key={open.key} part={open} props={{}} />
      </div>
    </aside>
  );
}
