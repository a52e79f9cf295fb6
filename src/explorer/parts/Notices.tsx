/** Notices about the view: failures, invalid parameters of the address, unknown entities, filters without a result. */
import { type ReactNode, useState } from 'react';
import { useData } from '../api/data.tsx';
import { useStore } from '../state/store.tsx';
import { hasFilters, toggled } from '../state/view.ts';
import { COMMA } from '../text/separators.ts';
import { useLabels, useText } from '../text/useText.ts';
import { IconButton } from './IconButton.tsx';
import { Failure } from './States.tsx';

export function Notices(): ReactNode {
  const { view, dispatch, invalid } = useStore();
  const { canvas, error, retry, pending } = useData();
  const { t, language } = useText();
  const filtered = hasFilters(view.filters);
  return (
    <div className="notices">
      {error !== null && <Failure error={error} retry={retry} />}
      {invalid.length > 0 && (
        <Notice>{t('state.invalid', { count: invalid.length, names: invalid.join(COMMA[language]) })}</Notice>
      )}
      {canvas.unknown.length > 0 && (
        <Notice key={canvas.unknown.join()}>
          {t('state.unknown', {
            count: canvas.unknown.length,
            names: canvas.unknown.slice(0, 5).join(COMMA[language]),
          })}
        </Notice>
      )}
      <SelectedFiltered />
      {filtered && !pending && error === null && canvas.relations.length === 0 && (
        <div className="notice" role="status">
          <p>
            <strong>{t('state.nothing')}</strong> {t('state.nothing.hint')}
          </p>
          <button type="button" className="button" onClick={() => dispatch({ type: 'clearFilters' })}>
            {t('legend.clear')}
          </button>
        </div>
      )}
    </div>
  );
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
