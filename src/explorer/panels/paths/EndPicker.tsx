/** One end of a path: searched for, or the entity that was chosen, with a way to let go of it. */
import { useQuery } from '@tanstack/react-query';
import { useCombobox } from 'downshift';
import { type ReactNode, useId, useState } from 'react';
import type { Entity } from '../../api/canvas.ts';
import { SearchDocument } from '../../api/documents.ts';
import { ask } from '../../api/request.ts';
import { IconButton } from '../../parts/IconButton.tsx';
import { Shape } from '../../parts/Shape.tsx';
import { useText } from '../../text/useText.ts';
import { useSettled } from '../../topbar/useSettled.ts';
import { useNamed } from './usePaths.ts';

const FIRST = 6;

export interface EndPickerProps {
  readonly label: string;
  readonly id: string | null;
  readonly onPick: (id: string | null) => void;
}

export function EndPicker({ label, id, onPick }: EndPickerProps): ReactNode {
  const { t, name } = useText();
  const entity = useNamed(id);
  if (id === null) return <EndSearch label={label} onPick={onPick} />;
  const shown = entity === undefined || entity === null ? id : name(entity);
  return (
    <div className="path-end">
      <span className="path-end-label">{label}</span>
      <span className="path-end-name">
        {entity !== undefined && entity !== null && <Shape type={entity.__typename} size={18} />}
        <bdi>{entity === null ? t('paths.unknown', { name: shown }) : shown}</bdi>
      </span>
      <IconButton icon="close" label={t('paths.clear', { name: shown })} onClick={() => onPick(null)} />
    </div>
  );
}

function EndSearch({ label, onPick }: Omit<EndPickerProps, 'id'>): ReactNode {
  const { t, name, language } = useText();
  const inputId = useId();
  const [typed, setTyped] = useState('');
  const text = useSettled(typed.trim());
  const { data, error, isFetching } = useQuery({
    queryKey: ['path end', text],
    queryFn: async ({ signal }) =>
      (await ask(SearchDocument, { text, asOf: null, first: FIRST }, signal)).search.map(({ entity }) => entity),
    enabled: text !== '',
    placeholderData: (before) => before,
  });
  const hits: Entity[] = text === '' ? [] : [...(data ?? [])];
  const { isOpen, highlightedIndex, getLabelProps, getInputProps, getMenuProps, getItemProps } = useCombobox<Entity>({
    items: hits,
    inputId,
    inputValue: typed,
    itemToString: (entity) => (entity === null ? '' : name(entity)),
    itemToKey: (entity) => entity?.id ?? '',
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem !== null) onPick(selectedItem.id);
    },
    defaultHighlightedIndex: 0,
  });
  const open = isOpen && text !== '';
  return (
    <div className="path-end searching">
      <label {...getLabelProps()} className="path-end-label">
        {label}
      </label>
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
      />
      <ul {...getMenuProps()} className={open && hits.length > 0 ? 'path-hits' : 'path-hits closed'}>
        {open &&
          hits.map((entity, index) => (
            <li
              key={entity.id}
              {...getItemProps({ item: entity, index })}
              className={index === highlightedIndex ? 'active' : ''}
            >
              <Shape type={entity.__typename} size={18} />
              <span>
                <bdi>{name(entity)}</bdi>
                <small>
                  <bdi>{language === 'ar' ? entity.name : entity.nameAr}</bdi>
                </small>
              </span>
            </li>
          ))}
      </ul>
      {open && hits.length === 0 && (
        <p className="path-hits small" role="status">
          {error !== null ? t('search.failed') : isFetching ? t('search.wait') : t('search.none')}
        </p>
      )}
    </div>
  );
}
