/** A word of the vocabulary by its label, as the browser's own list. */
import type { ReactNode } from 'react';
import type { DeskState } from '../../../desk/contract.ts';
import { useData } from '../../api/data.tsx';
import { useDeskText } from '../../text/useDeskText.ts';

export function WordSelect({
  id,
  term,
  label,
  value,
  isOptional = false,
  onChange,
}: {
  readonly id?: string;
  readonly term: keyof DeskState['vocabulary'];
  readonly label: string;
  readonly value: string;
  readonly isOptional?: boolean;
  readonly onChange: (name: string) => void;
}): ReactNode {
  const { vocabulary } = useData().state;
  const { word, language } = useDeskText();
  const options = vocabulary[term]
    .map((each) => ({ name: each.name, label: word(each) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
  const isUnknown = value !== '' && !options.some(({ name }) => name === value);
  return (
    <label className="word-select">
      <span>{label}</span>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {(isOptional || value === '') && <option value="">—</option>}
        {isUnknown && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.name} value={option.name}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
