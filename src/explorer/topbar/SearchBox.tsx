/** Search as you type, in either script; the choice comes on the canvas and is selected. */
import { useQuery } from '@tanstack/react-query';
import { useCombobox } from 'downshift';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { useData } from '../api/data.tsx';
import { SearchDocument } from '../api/documents.ts';
import { ask } from '../api/request.ts';
import { Icon } from '../parts/Icon.tsx';
import { SEARCH_ID } from '../parts/useGlobalKeys.ts';
import { useGraphHandle } from '../graph/handle.ts';
import { useStore } from '../state/store.tsx';
import { useText } from '../text/useText.ts';
import { type Hit, SearchHit } from './SearchHit.tsx';
import { useSettled } from './useSettled.ts';
import './search.css';

const FIRST = 8;

export function SearchBox(): ReactNode {
  const { view, dispatch } = useStore();
  const { asOf } = view.filters;
  const handle = useGraphHandle();
  const { canvas } = useData();
  const { t, name } = useText();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(useSettled(typed.trim()));
  const { data, error, isFetching } = useQuery({
    queryKey: ['search', text, asOf],
    queryFn: async ({ signal }) => (await ask(SearchDocument, { text, asOf, first: FIRST }, signal)).search,
    enabled: text !== '',
    placeholderData: (before) => before,
  });
  const hits: Hit[] = text === '' ? [] : [...(data ?? [])];
  const { isOpen, highlightedIndex, getLabelProps, getInputProps, getMenuProps, getItemProps, reset } =
    useCombobox<Hit>({
      items: hits,
      inputId: SEARCH_ID,
      inputValue: typed,
      itemToString: (hit) => (hit === null ? '' : name(hit.entity)),
      itemToKey: (hit) => hit?.entity.id ?? '',
      onSelectedItemChange: ({ selectedItem }) => {
        if (selectedItem === null) return;
        dispatch({ type: 'show', ids: [selectedItem.entity.id], select: true });
        if (canvas.entities.has(selectedItem.entity.id)) handle.current?.focus(selectedItem.entity.id);
        setTyped('');
        reset();
      },
      defaultHighlightedIndex: 0,
    });
  const open = isOpen && text !== '';
  return (
    <div className="search" role="search">
      <label {...getLabelProps()} className="hidden-text">
        {t('search.label')}
      </label>
      <Icon name="search" />
      <input
        {...getInputProps({
          // At once: downshift's own notice comes after the next letter of somebody who types quickly.
          onChange: (event) => setTyped(event.currentTarget.value),
          // downshift names the first option even where there is none.
          ...(hits.length === 0 && { 'aria-activedescendant': undefined }),
        })}
        type="search"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('search.label')}
        enterKeyHint="search"
      />
      <ul {...getMenuProps()} className={open && hits.length > 0 ? 'search-hits' : 'search-hits closed'}>
        {open &&
          hits.map((hit, index) => (
            <li
              key={hit.entity.id}
              {...getItemProps({ item: hit, index })}
              className={index === highlightedIndex ? 'active' : ''}
            >
              <SearchHit hit={hit} />
            </li>
          ))}
      </ul>
      {open && hits.length === 0 && (
        <p className="search-hits search-none">
          {error !== null ? t('search.failed') : isFetching ? t('search.wait') : t('search.none')}
        </p>
      )}
      <p className="hidden-text" aria-live="polite">
        {open && !isFetching && t('search.count', { count: hits.length })}
      </p>
    </div>
  );
}
