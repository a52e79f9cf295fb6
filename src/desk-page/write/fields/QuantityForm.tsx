/** An amount: what is measured, a number or range, its unit and role (docs/dossier.md). Enter adds it. */
import { type ReactNode, useState } from 'react';
import { Select } from '../../../explorer/parts/Select.tsx';
import { useData } from '../../api/data.tsx';
import { useDeskText } from '../../text/useDeskText.ts';
import { WordSelect } from './WordSelect.tsx';

const ROLES = ['TOTAL', 'FROM', 'TO', 'CHANGE', 'PART'] as const;

export function QuantityForm({
  onMake,
  onCancel,
}: {
  readonly onMake: (text: string) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { d, t } = useDeskText();
  const { measures } = useData().state.vocabulary;
  const [measure, setMeasure] = useState(measures[0]?.name ?? '');
  const [number, setNumber] = useState('');
  const [unit, setUnit] = useState('');
  const [role, setRole] = useState<(typeof ROLES)[number]>('TOTAL');
  const isWhole = [measure, number, unit].every((each) => each.trim() !== '');
  const make = (): void => {
    if (isWhole) onMake(`${measure} ${number.trim()} ${unit.trim()} ${role}`);
  };
  return (
    <div
      className="quantity-form"
      data-unfinished={number.trim() !== '' || unit.trim() !== '' ? '' : undefined}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.ctrlKey && !(event.target instanceof HTMLButtonElement)) {
          event.preventDefault();
          make();
        }
        if (event.key === 'Escape') {
          event.preventDefault();
          onCancel();
        }
      }}
    >
      <div className="pair">
        <label>
          <span>{d('quantity.number')}</span>
          <input
            autoFocus
            dir="ltr"
            placeholder="~10, 5..6, >100"
            value={number}
            onChange={(event) => setNumber(event.target.value)}
          />
        </label>
        <label>
          <span>{d('quantity.unit')}</span>
          <input
            dir="auto"
            placeholder={d('quantity.unit.placeholder')}
            value={unit}
            onChange={(event) => setUnit(event.target.value)}
          />
        </label>
      </div>
      <div className="pair">
        <WordSelect term="measures" label={d('quantity.measure')} value={measure} onChange={setMeasure} />
        <Select
          label={d('quantity.role')}
          value={role}
          options={ROLES.map((value) => ({ value, label: t(`quantity.${value}`) }))}
          onChange={setRole}
        />
      </div>
      <footer>
        <button type="button" className="button main" disabled={!isWhole} onClick={make}>
          {d('quantities.add')} <kbd>Enter</kbd>
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {d('cancel')}
        </button>
      </footer>
    </div>
  );
}
