/** The search of the page. A chosen entity is drawn and selected; a type of relation or a document filters, and lists what remains. */
import type { ReactNode } from 'react';
import { useData } from '../api/data.tsx';
import { useGraphHandle } from '../graph/graph-handle.ts';
import { Icon } from '../parts/Icon.tsx';
import { SEARCH_ID } from '../parts/useGlobalKeys.ts';
import { FindField } from '../search/FindField.tsx';
import type { Found } from '../search/found.ts';
import { useListing } from '../search/useListing.ts';
import { useStore } from '../state/store.tsx';
import { useText } from '../text/useText.ts';
import './search-box.css';

export function SearchBox(): ReactNode {
  const { view, dispatch } = useStore();
  const handle = useGraphHandle();
  const { canvas } = useData();
  const { t } = useText();
  const { list, failed } = useListing();
  const choose = (found: Found): void => {
    // The keys act on what was found, and not on the empty field.
    document.getElementById('graph')?.focus();
    if (document.activeElement?.id !== 'graph') document.getElementById(SEARCH_ID)?.blur();
    switch (found.kind) {
      case 'entity': {
        const { id } = found.hit.entity;
        dispatch({ type: 'show', ids: [id], select: true });
        if (canvas.entities.has(id)) handle.current?.focus(id);
        return;
      }
      case 'type': {
        const names = [found.hit.type];
        void list({ relations: { but: false, names } }, { relations: names });
        return;
      }
      case 'relation': {
        const { id, from, to } = found.hit.relation;
        dispatch({ type: 'found', ids: [from.id, to.id], selection: { kind: 'relation', id } });
        return;
      }
      case 'claim': {
        const { entities, claim } = found.hit;
        const ids = entities.map((entity) => entity.id);
        dispatch({ type: 'found', ids, selection: { kind: 'claim', id: claim.id } });
        return;
      }
      case 'document': {
        const { id } = found.hit.document;
        void list({ documents: [id] }, { documents: [id] }, id);
        return;
      }
      case 'conflicts':
        dispatch({ type: 'panel', panel: 'conflicts' });
        return;
      case 'more':
        return;
      default:
        return found satisfies never;
    }
  };
  return (
    <div className="search" role="search">
      <Icon name="search" />
      <FindField id={SEARCH_ID} asOf={view.filters.asOf} dossiers={view.filters.dossiers} onChoose={choose} />
      {failed && (
        <p className="search-hits search-none" role="alert">
          {t('search.failed')}
        </p>
      )}
    </div>
  );
}
