/** Notices about the view: failures, invalid parameters of the address, unknown entities, filters without a result. */
import { type ReactNode, useState } from 'react';
import { useData } from '../api/data.tsx';
import { useStore } from '../state/store.tsx';
import { toggled } from '../state/view.ts';
import { COMMA } from '../text/separators.ts';
import type { Text } from '../text/text.ts';
import { useLabels, useText } from '../text/useText.ts';
import { useRecovery } from './failures.ts';
import { IconButton } from './IconButton.tsx';
import { Failure } from './States.tsx';
import { useNothing } from './useNothing.ts';

export function Notices(): ReactNode {
  const { invalid } = useStore();
  const { canvas, error, retry } = useData();
  const { t, language } = useText();
  const nothing = useNothing();
  useRecovery();
  return (
    <div className="notices">
      {error !== null && <Failure error={error} retry={retry} ofPage />}
      {invalid.length > 0 && (
        <Notice>{t('state.invalid', { count: invalid.length, names: invalid.join(COMMA[language]) })}</Notice>
      )}
      {canvas.unknown.length > 0 && nothing !== 'canvas' && (
        <Notice key={canvas.unknown.join()}>{unknownText(canvas.unknown, { t, language })}</Notice>
      )}
      <SelectedFiltered />
      <NothingThere />
    </div>
  );
}

/** Why there is nothing to read, with a button that changes it. */
function NothingThere(): ReactNode {
  const { view, dispatch } = useStore();
  const { canvas } = useData();
  const { t, language } = useText();
  const nothing = useNothing();
  // A selected entity that the filters hide has its own notice.
  const isTold = view.selection !== null && canvas.filtered.has(view.selection.id);
  if (nothing === null || isTold) return null;
  return (
    <div className="notice" role="status">
      <p>
        {canvas.unknown.length > 0 && nothing === 'canvas' ? (
          unknownText(canvas.unknown, { t, language })
        ) : (
          <>
            <strong>{t(nothing === 'canvas' ? 'state.canvas' : 'state.nothing')}</strong>{' '}
            {t(`state.nothing.${nothing}`)}
          </>
        )}
      </p>
      <button
        type="button"
        className="button"
        onClick={() => dispatch({ type: nothing === 'canvas' ? 'startOver' : 'clearFilters' })}
      >
        {t(nothing === 'canvas' ? 'graph.startOver' : 'legend.clear')}
      </button>
    </div>
  );
}

/** The first ids of the address that the graph does not have. */
function unknownText(unknown: readonly string[], { t, language }: Pick<Text, 't' | 'language'>): string {
  return t('state.unknown', { count: unknown.length, names: unknown.slice(0, 5).join(COMMA[language]) });
}

/** A selected entity that the filters hide, with a button that shows its type. */
function SelectedFiltered(): ReactNode {
  const { view, dispatch } = useStore();
  const { canvas } = useData();
  const { t, name } = useText();
  const labels = useLabels();
  const { selection, filters } = view;
  const entity = selection?.kind === 'entity' ? canvas.filtered.get(selection.id) : undefined;
  if (entity === undefined) return null;
  const type = entity.__typename;
  const showType = (): void =>
    dispatch({ type: 'filter', filters: { entityTypes: toggled(filters.entityTypes, type) } });
  return (
    <div className="notice" role="status">
      <p>{t('state.filtered', { name: name(entity), type: labels.entityType(type) })}</p>
      <button type="button" className="button" onClick={showType}>
        {t('state.filtered.show')}
      </button>
    </div>
  );
}

function Notice({ children }: { readonly children: string }): ReactNode {
  const { t } = useText();
  const [open, setOpen] = useState(true);
  if (!open) return null;
  return (
    <div className="notice" role="status">
      <p>{children}</p>
      <IconButton icon="close" label={t('state.dismiss')} onClick={() => setOpen(false)} />
    </div>
  );
}
