/** A new entity: its names in the languages of the dossier, label, kind and id. Enter in any field makes it. */
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { NewEntity } from '../../../desk/contract.ts';
import { Select } from '../../../explorer/parts/Select.tsx';
import { ENTITY_LABELS, type EntityLabel } from '../../../model/labels.ts';
import { directionOf } from '../../../model/languages.ts';
import { useData } from '../../api/data.tsx';
import { useNames } from '../../state/useNames.ts';
import { useDeskText } from '../../text/useDeskText.ts';
import { entityFrom, freeId, languageOfName, nameColumn, proposedId } from '../new-entity.ts';

export function NewEntityForm({
  typed,
  labels,
  onMake,
  onCancel,
}: {
  readonly typed: string;
  /** Those that fit; empty for all. */
  readonly labels: readonly EntityLabel[];
  readonly onMake: (entity: NewEntity) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { state } = useData();
  const { d, t, word, languageName } = useDeskText();
  const { isTaken } = useNames();
  const { languages, vocabulary } = state;
  const fitting = labels.length === 0 ? ENTITY_LABELS : labels;
  const [columns, setColumns] = useState<Readonly<Record<string, string>>>(() => {
    const { label: _, ...made } = entityFrom(typed, fitting[0] ?? 'Person', languages, isTaken);
    return Object.fromEntries(Object.entries(made).map(([column, value]) => [column, String(value)]));
  });
  const [label, setLabel] = useState<EntityLabel>(fitting[0] ?? 'Person');
  const [hasOwnId, setOwnId] = useState(false);
  const set = (column: string, value: string): void => {
    const next = { ...columns, [column]: value };
    // The id follows the Latin name until it is typed.
    const isName = column.startsWith('name');
    const latin = isName && /\p{Script=Latin}/u.test(value);
    setColumns(!hasOwnId && latin ? { ...next, id: freeId(proposedId(value), isTaken) } : next);
  };
  const { id = '' } = columns;
  const kinds = vocabulary.kinds.filter(({ of }) => of === undefined || of === label);
  const isValid = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && !isTaken(id);
  const typedLanguage = languageOfName(typed, languages);
  const focused = languages.find((language) => language !== typedLanguage) ?? typedLanguage;
  const make = (): void => {
    if (!isValid) return;
    const filled = Object.entries(columns).filter(([, value]) => value.trim() !== '');
    onMake({ label, ...Object.fromEntries(filled.map(([column, value]) => [column, value.trim()])) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      make();
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    }
  };
  return (
    <fieldset className="new-entity" data-unfinished="" onKeyDown={onKeyDown}>
      <legend>{d('entity.make')}</legend>
      {languages.map((language) => {
        const column = nameColumn(language, languages);
        return (
          <label key={language}>
            <span>{d('entity.name', { language: languageName(language) })}</span>
            <input
              autoFocus={language === focused}
              lang={language}
              dir={directionOf(language)}
              value={columns[column] ?? ''}
              onChange={(event) => set(column, event.target.value)}
            />
          </label>
        );
      })}
      <div className="pair">
        <Select
          label={d('entity.label')}
          value={label}
          options={fitting.map((each) => ({ value: each, label: t(`type.${each}`) }))}
          onChange={setLabel}
        />
        <Select
          label={d('entity.kind')}
          value={columns['kind'] ?? ''}
          options={[{ value: '', label: '—' }, ...kinds.map((kind) => ({ value: kind.name, label: word(kind) }))]}
          onChange={(kind) => set('kind', kind)}
        />
      </div>
      <label>
        <span>{d('entity.id')}</span>
        <input
          dir="ltr"
          spellCheck={false}
          value={id}
          aria-invalid={!isValid}
          onChange={(event) => {
            setOwnId(true);
            setColumns({ ...columns, id: event.target.value });
          }}
        />
      </label>
      {!isValid && <p className="finding">{d(isTaken(id) ? 'entity.id.taken' : 'entity.id.form')}</p>}
      <label>
        <span>{d('entity.note')}</span>
        <input dir="auto" value={columns['note'] ?? ''} onChange={(event) => set('note', event.target.value)} />
      </label>
      <footer>
        <button type="button" className="button main" disabled={!isValid} onClick={make}>
          {d('entity.add')} <kbd>Enter</kbd>
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {d('cancel')}
        </button>
      </footer>
    </fieldset>
  );
}
