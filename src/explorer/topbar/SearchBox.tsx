/** Search as you type, in either script; the choice comes on the canvas and is selected. */
import { useQuery } from '@tanstack/react-query';
import { useCombobox } from 'downshift';
import { type ReactNode, useDeferredValue, useState } from 'react';
import type { Entity } from '../api/canvas.ts';
import { useData } from '../api/data.tsx';
import { SearchDocument } from '../api/documents.ts';
import { ask } from '../api/request.ts';
import { Icon } from '../parts/Icon.tsx';
import { Shape } from '../parts/Shape.tsx';
import { SEARCH_ID } from '../parts/useGlobalKeys.ts';
import { useGraphHandle } from '../graph/handle.ts';
import { useDispatch } from '../state/store.tsx';
import { useLabels, useText } from '../text/useText.ts';
import { useSettled } from './useSettled.ts';
import './search.css';

const FIRST = 8;

export function SearchBox(): ReactNode {
  const dispatch = useDispatch();
  const handle = useGraphHandle();
  const { canvas } = useData();
  const { t, name, language } = useText();
  const labels = useLabels();
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(useSettled(typed.trim()));
  const { data, error, isFetching } = useQuery({
    queryKey: ['search', text],
    queryFn: async ({ signal }) => (await ask(SearchDocument, { text, first: FIRST }, signal)).entities,
    enabled: text !== '',
    placeholderData: (before) => before,
  });
  const hits: Entity[] = text === '' ? [] : [...(data ?? [])];
  const { isOpen, highlightedIndex, getLabelProps, getInputProps, getMenuProps, getItemProps, reset } =
    useCombobox<Entity>({
      items: hits,
      inputId: SEARCH_ID,
      inputValue: typed,
      itemToString: (entity) => (entity === null ? '' : name(entity)),
      itemToKey: (entity) => entity?.id ?? '',
      onInputValueChange: ({ inputValue, type }) => {
        if (type === useCombobox.stateChangeTypes.InputChange) setTyped(inputValue);
      },
      onSelectedItemChange: ({ selectedItem }) => {
        if (selectedItem === null) return;
        dispatch({ type: 'show', ids: [selectedItem.id], select: true });
        if (canvas.entities.has(selectedItem.id)) handle.current?.focus(selectedItem.id);
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
        {...getInputProps()}
        type="search"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        placeholder={t('search.label')}
        enterKeyHint="search"
      />
      <ul {...getMenuProps()} className={open && hits.length > 0 ? 'search-hits' : 'search-hits closed'}>
        {open &&
          hits.map((entity, index) => (
            <li
              key={entity.id}
              {...getItemProps({ item: entity, index })}
              className={index === highlightedIndex ? 'active' : ''}
            >
              <Shape type={entity.__typename} size={20} />
              <span className="hit">
                <bdi>{name(entity)}</bdi>
                <small>
                  <bdi>{language === 'ar' ? entity.name : entity.nameAr}</bdi> ·{' '}
                  {entity.kind === null ? labels.entityType(entity.__typename) : labels.word('KIND', entity.kind)}
                  {canvas.entities.has(entity.id) && ` · ${t('search.shown')}`}
                </small>
              </span>
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
