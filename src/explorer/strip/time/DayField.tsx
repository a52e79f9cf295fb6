/**
 * A day, as text: the browser's own field for days has no year before 1. A button opens the browser's calendar. The day counts once
 * it is whole.
 */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { IconButton } from '../../parts/IconButton.tsx';
import { useText } from '../../text/useText.ts';
import { dayTyped } from './day-typed.ts';

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
  const { t } = useText();
  const [typed, setTyped] = useState(value ?? '');
  const [left, setLeft] = useState(true);
  const calendar = useRef<HTMLInputElement>(null);
  const field = useId();
  useEffect(() => setTyped(value ?? ''), [value]);
  const wrong = left && typed.trim() !== '' && dayTyped(typed) === undefined;
  const take = (text: string): void => {
    setTyped(text);
    const day = text.trim() === '' ? null : dayTyped(text);
    if (day !== undefined && day !== value) onChange(day);
  };
  return (
    <div className="day-field" title={hint}>
      <label htmlFor={field}>{label}</label>
      <span className="day-input">
        <input
          id={field}
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          maxLength={20}
          placeholder={t('time.day.form')}
          value={typed}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${field}-wrong` : undefined}
          onFocus={() => setLeft(false)}
          onBlur={() => setLeft(true)}
          onChange={({ target }) => take(target.value)}
        />
        <IconButton
          icon="clock"
          label={t('time.day.pick', { name: label })}
          onClick={() => calendar.current?.showPicker()}
        />
        <input
          ref={calendar}
          className="day-calendar"
          type="date"
          tabIndex={-1}
          aria-hidden="true"
          min="0001-01-01"
          max="9999-12-31"
          value={value === null || value.startsWith('-') ? '' : value}
          onChange={({ target }) => take(target.value)}
        />
      </span>
      {wrong && (
        <small id={`${field}-wrong`} className="day-wrong" role="alert">
          {t('time.day.wrong')}
        </small>
      )}
    </div>
  );
}
