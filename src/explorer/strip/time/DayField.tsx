/** A day, in the browser's own field; it counts once its year is whole. */
import { type ReactNode, useEffect, useState } from 'react';

export function DayField({
  label,
  hint,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}): ReactNode {
  const [typed, setTyped] = useState(value ?? '');
  useEffect(() => setTyped(value ?? ''), [value]);
  return (
    <label className="day-field" title={hint}>
      <span>{label}</span>
      <input
        type="date"
        min="1000-01-01"
        max="9999-12-31"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          // While a year is typed it reads 0002, 0020, 0202.
          if (target.value === '' ? target.validity.valid : target.value >= '1000') onChange(target.value || null);
        }}
      />
    </label>
  );
}
