/** The search of the page, as you type, in either script: a field with a list of hits in groups. `onChoose` receives the chosen hit. */
import { useQuery } from '@tanstack/react-query';
import { useCombobox, type UseComboboxState, type UseComboboxStateChangeOptions } from 'downshift';
import { type ReactNode, useDeferredValue, useId, useState } from 'react';
import { SearchAllDocument } from '../api/documents.ts';
import { sendQuery } from '../api/send-query.ts';
import { useDebounced } from '../parts/useDebounced.ts';
import { useText } from '../text/useText.ts';
import { FoundHit } from './FoundHit.tsx';
import { type Found, groupsOf, keyOf } from './found.ts';
import './search.css';

/** Hits of each group, and after a click on the line that more are there. */
const FIRST = 4;
const MORE = 40;

export interface FindFieldProps {
  /** The id of the input: other code focuses it. */
  readonly id: string;
  /** Posts are found by who held them on this day. */
  readonly asOf: string | null;
  /** Ids: only what these dossiers say; an empty list does not restrict. */
  readonly dossiers: readonly string[];
  readonly onChoose: (found: Found) => void;
}

export function FindField({ id, asOf, dossiers, onChoose }: FindFieldProps): ReactNode {
  const { t, number } = useText();
  const headings = useId();
  const [typed, setTyped] = useState('');
  const [more, setMore] = useState(false);
  const text = useDeferredValue(useDebounced(typed.trim()));
  const first = more ? MORE : FIRST;
  const { data, error, isFetching, isPlaceholderData } = useQuery({
    queryKey: ['search all', text, asOf, dossiers, first],
    queryFn: async ({ signal }) => {
      const among = dossiers.length === 0 ? null : dossiers;
      return (await sendQuery(SearchAllDocument, { text, asOf, dossiers: among, first }, signal)).searchAll;
    },
    enabled: text !== '',
    placeholderData: (before) => before,
  });
  const groups = groupsOf(text === '' ? undefined : data);
  const hasMore = !more && groups.some(({ isCut }) => isCut);
  const items: Found[] = [...groups.flatMap((group) => group.items), ...(hasMore ? [{ kind: 'more' } as const] : [])];
  const { isOpen, highlightedIndex, getLabelProps, getInputProps, getMenuProps, getItemProps } = useCombobox<Found>({
    items,
    inputId: id,
    inputValue: typed,
    itemToString: () => '',
    itemToKey: (found) => (found === null ? '' : keyOf(found)),
    // Nothing stays selected: a hit can be chosen again.
    selectedItem: null,
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem === null) return;
      setMore(selectedItem.kind === 'more');
      if (selectedItem.kind === 'more') return;
      onChoose(selectedItem);
      setTyped('');
    },
    stateReducer: staysOpen,
    defaultHighlightedIndex: 0,
  });
  // Enter before the answer to these letters would choose a hit of others.
  const isCurrent = text === typed.trim() && !isPlaceholderData && items.length > 0;
  const open = isOpen && text !== '';
  const isShown = open && items.length > 0;
  let index = -1;
  return (
    <>
      <label {...getLabelProps()} className="hidden-text">
        {t('search.label')}
      </label>
      <input
        {...getInputProps({
          // Synchronously: downshift's own event comes too late for a fast typist.
          onChange: (event) => {
            setTyped(event.currentTarget.value);
            setMore(false);
          },
          onKeyDown: (event) => {
            if (event.key === 'Enter' && !isCurrent) {
              Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
            }
          },
          // downshift names the first option even if there is none.
          ...(items.length === 0 && { 'aria-activedescendant': undefined }),
        })}
        type="search"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('search.label')}
        enterKeyHint="search"
      />
      <div {...getMenuProps()} className={isShown ? 'search-hits' : 'search-hits closed'}>
        {isShown &&
          groups.map(({ group, items: hits, isCut }) => (
            <ul key={group} role="group" aria-labelledby={`${headings}${group}`}>
              <li role="presentation" className="search-group" id={`${headings}${group}`}>
                {t(`search.group.${group}`)}{' '}
                {group !== 'conflicts' && (
                  <span className="count" dir="ltr">
                    {isCut ? `${number(hits.length)}+` : number(hits.length)}
                  </span>
                )}
              </li>
              {hits.map((found) => {
                index += 1;
                return (
                  <li
                    key={keyOf(found)}
                    {...getItemProps({ item: found, index })}
                    className={index === highlightedIndex ? 'active' : ''}
                  >
                    <FoundHit found={found} />
                  </li>
                );
              })}
            </ul>
          ))}
        {isShown && hasMore && (
          <ul role="group" aria-label={t('search.more')}>
            <li
              {...getItemProps({ item: { kind: 'more' }, index: items.length - 1 })}
              className={items.length - 1 === highlightedIndex ? 'active' : ''}
            >
              <FoundHit found={{ kind: 'more' }} />
            </li>
          </ul>
        )}
      </div>
      {open && items.length === 0 && (
        <p className="search-hits search-none">
          {error !== null ? t('search.failed') : isFetching ? t('search.wait') : t('search.none')}
        </p>
      )}
      <p className="hidden-text" aria-live="polite">
        {open && !isFetching && t('search.count', { count: items.length - (hasMore ? 1 : 0) })}
      </p>
    </>
  );
}

/** The line that shows more hits leaves the list open, at the same place. */
function staysOpen(
  state: UseComboboxState<Found>,
  { changes }: UseComboboxStateChangeOptions<Found>,
): Partial<UseComboboxState<Found>> {
  if (changes.selectedItem?.kind !== 'more') return changes;
  return { ...changes, isOpen: true, highlightedIndex: state.highlightedIndex };
}
