/** The search of the page: a chosen entity is added to the canvas and selected. */
import type { ReactNode } from 'react';
import { useData } from '../api/data.tsx';
import { useGraphHandle } from '../graph/graph-handle.ts';
import { Icon } from '../parts/Icon.tsx';
import { SEARCH_ID } from '../parts/useGlobalKeys.ts';
import { SearchField } from '../search/SearchField.tsx';
import { useStore } from '../state/store.tsx';
import { useText } from '../text/useText.ts';
import './search-box.css';

export function SearchBox(): ReactNode {
  const { view, dispatch } = useStore();
  const handle = useGraphHandle();
  const { canvas } = useData();
  const { t } = useText();
  const choose = (id: string): void => {
    dispatch({ type: 'show', ids: [id], select: true });
    if (canvas.entities.has(id)) handle.current?.focus(id);
  };
  return (
    <div className="search" role="search">
      <Icon name="search" />
      <SearchField
        id={SEARCH_ID}
        label={t('search.label')}
        labelClass="hidden-text"
        asOf={view.filters.asOf}
        dossiers={view.filters.dossiers}
        onChoose={choose}
      />
    </div>
  );
}
