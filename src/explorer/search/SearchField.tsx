/** Search for an entity as you type, in either script: a field with a list of results. `onChoose` receives the chosen id. */
import { useQuery } from '@tanstack/react-query';
import { useCombobox } from 'downshift';
import { type ReactNode, useDeferredValue, useId, useState } from 'react';
import { SearchDocument } from '../api/documents.ts';
import { sendListQuery } from '../api/send-query.ts';
import { useDebounced } from '../parts/useDebounced.ts';
import { useText } from '../text/useText.ts';
import { type Hit, SearchHit } from './SearchHit.tsx';
import './search.css';

const FIRST = 8;

export interface SearchFieldProps {
  readonly label: string;
  readonly labelClass: string;
  /** Posts are found by who held them on this day. */
  readonly asOf: string | null;
  /** Ids: only entities of these dossiers; an empty list does not restrict. */
  readonly dossiers: readonly string[];
  readonly onChoose: (id: string) => void;
}

export function SearchField({ label, labelClass, asOf, dossiers, onChoose }: SearchFieldProps): ReactNode {
  const { t, name } = useText();
  const ownId = useId();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(useDebounced(typed.trim()));
  const { data, error, isFetching } = useQuery({
    queryKey: ['search', text, asOf, dossiers],
    queryFn: async ({ signal }) => {
      const among = dossiers.length === 0 ? null : dossiers;
      return await sendListQuery(SearchDocument, { text, asOf, dossiers: among, first: FIRST }, signal);
    },
    enabled: text !== '',
    placeholderData: (before) => before,
  });
  const hits: Hit[] = text === '' ? [] : [...(data?.data.search ?? [])];
  const cut = data?.cut.includes('search') === true ? t('list.cut', { count: hits.length }) : null;
  const { isOpen, highlightedIndex, getLabelProps, getInputProps, getMenuProps, getItemProps, reset } =
    useCombobox<Hit>({
      items: hits,
      inputId: ownId,
      inputValue: typed,
      itemToString: (hit) => (hit === null ? '' : name(hit.entity)),
      itemToKey: (hit) => hit?.entity.id ?? '',
      onSelectedItemChange: ({ selectedItem }) => {
        if (selectedItem === null) return;
        onChoose(selectedItem.entity.id);
        setTyped('');
        reset();
      },
      defaultHighlightedIndex: 0,
    });
  const open = isOpen && text !== '';
  return (
    <>
      <label {...getLabelProps()} className={labelClass}>
        {label}
      </label>
      <input
        {...getInputProps({
          // Synchronously: downshift's own event comes too late for a fast typist.
          onChange: (event) => setTyped(event.currentTarget.value),
          // downshift names the first option even if there is none.
          ...(hits.length === 0 && { 'aria-activedescendant': undefined }),
        })}
        type="search"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('search.entity')}
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
        {open && cut !== null && hits.length > 0 && (
          // No option: the line below says it to a screen reader.
          <li className="search-cut small" aria-hidden="true">
            {cut}
          </li>
        )}
      </ul>
      {open && hits.length === 0 && (
        <p className="search-hits search-none">
          {error !== null ? t('search.failed') : isFetching ? t('search.wait') : t('search.none')}
        </p>
      )}
      <p className="hidden-text" aria-live="polite">
        {open && !isFetching && `${t('search.count', { count: hits.length })} ${cut ?? ''}`}
      </p>
    </>
  );
}
