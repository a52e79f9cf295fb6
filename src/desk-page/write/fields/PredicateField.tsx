/** The predicate: found by words in the languages of the dossier, among those that fit the chosen ends. */
import { type ReactNode, useMemo, useState } from 'react';
import type { DeskWord } from '../../../desk/contract.ts';
import { useData } from '../../api/data.tsx';
import { useWords } from '../../state/useWords.ts';
import { useDeskText } from '../../text/useDeskText.ts';
import { textOf } from '../draft.ts';
import { FIELD_IDS } from '../field-ids.ts';
import { type Ends, findPredicates, fits } from '../find-predicates.ts';
import { ChoiceField } from './ChoiceField.tsx';

const SHOWN = 12;

export function PredicateField({
  value,
  ends,
  onChange,
  onNext,
  onFocus,
  faults,
  notes,
}: {
  readonly value: string;
  readonly ends: Ends;
  readonly onChange: (word: DeskWord | undefined) => void;
  readonly onNext: (word: DeskWord | undefined) => void;
  readonly onFocus: () => void;
  readonly faults: ReactNode;
  readonly notes: ReactNode;
}): ReactNode {
  const { state, document } = useData();
  const { d, word } = useDeskText();
  const { find } = useWords();
  const [typed, setTyped] = useState<string | null>(null);
  const claims = document?.claims;
  const uses = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { row } of claims ?? []) {
      const name = textOf(row, 'predicate');
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return counts;
  }, [claims]);
  const { predicates } = state.vocabulary;
  const items = findPredicates(predicates, typed ?? '', ends, uses).slice(0, SHOWN);
  const chosen = find('predicates', value);
  const isUnfit = chosen !== undefined && !fits(chosen, ends);
  return (
    <ChoiceField<DeskWord>
      id={FIELD_IDS.predicate}
      label={d('field.predicate')}
      shown={chosen === undefined ? value : word(chosen)}
      typed={typed}
      onTyped={(text) => {
        if (text === '' && value !== '') onChange(undefined);
        setTyped(text === '' ? null : text);
      }}
      items={items}
      isCurrent
      keyOf={({ name }) => name}
      draw={(item) => (
        <span className="hit">
          <bdi>{word(item)}</bdi>
          <small>
            {[...Object.values(item.labels).filter((label) => label !== word(item)), item.definition]
              .filter((each) => each !== undefined)
              .join(' · ')}
          </small>
        </span>
      )}
      onChoose={(item, isLate) => {
        onChange(item);
        if (!isLate) onNext(item);
      }}
      onNext={() => onNext(chosen)}
      onFocus={onFocus}
      placeholder={d('predicate.placeholder')}
      hasFault={isUnfit || (faults !== null && faults !== undefined)}
    >
      {isUnfit && <p className="finding">{d('predicate.unfit')}</p>}
      {faults}
      {notes}
    </ChoiceField>
  );
}
