/** Voice, polarity and mode: each has a value from the start, which a key or a click changes. */
import type { ReactNode } from 'react';
import { useDesk } from '../../state/desk.tsx';
import { useDeskText } from '../../text/useDeskText.ts';
import { type Draft, textOf } from '../draft.ts';
import { useFaults } from './FieldFaults.tsx';
import { Why } from './Why.tsx';

const CHOICES = {
  polarity: ['AFFIRMED', 'NEGATED'],
  mode: ['ACTUAL', 'FUTURE', 'HYPOTHETICAL'],
  voice: ['OWN', 'QUOTED', 'PARAPHRASED', 'RUMOURED'],
} as const;

export function WordFields({ draft }: { readonly draft: Draft }): ReactNode {
  const faults = useFaults('voice', 'polarity', 'mode');
  return (
    <div className="words">
      <Words draft={draft} column="polarity" />
      <Words draft={draft} column="mode" />
      <Words draft={draft} column="voice" />
      {faults}
      <Why draft={draft} columns={['polarity', 'mode', 'voice']} />
    </div>
  );
}

function Words({ draft, column }: { readonly draft: Draft; readonly column: keyof typeof CHOICES }): ReactNode {
  const { d } = useDeskText();
  const { dispatch } = useDesk();
  const value = textOf(draft.row, column);
  return (
    <fieldset className="radios" onFocus={() => dispatch({ type: 'field', field: column })}>
      <legend className="hidden-text">{d(`field.${column}`)}</legend>
      {CHOICES[column].map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name={column}
            value={choice}
            checked={value === choice}
            onChange={() => dispatch({ type: 'column', column, value: choice })}
          />
          <span>{d(choice)}</span>
        </label>
      ))}
    </fieldset>
  );
}
