/**
 * A date as text: a year, a month or a day, in words or digits of either script, also before year 1. It counts when it is whole, and
 * says what is wrong if it is none. A button opens a calendar in the language of the page: that of the browser is in its own.
 */
import { type ReactNode, useEffect, useId, useState } from 'react';
import { Icon } from '../../parts/Icon.tsx';
import { Popover } from '../../parts/Popover.tsx';
import { useText } from '../../text/useText.ts';
import { DatePicker } from './DatePicker.tsx';
import { type Fault, type Period, periodTyped } from './period-typed.ts';

/** 700: more than the time between two letters. */
const PAUSE_MILLIS = 700;

/** Which day of a period the field takes: its first (`from`), its last (`to`), or the only one (`day`). */
export type Edge = 'from' | 'to' | 'day';

export function DateField({
  label,
  edge,
  value,
  near,
  explain,
  faultOf,
  onChange,
}: {
  readonly label: string;
  readonly edge: Edge;
  readonly value: string | null;
  /** The day that the calendar shows first, without a value. */
  readonly near: string;
  readonly explain: ReactNode;
  /** A reason why the field may not have this day. */
  readonly faultOf?: (day: string | null, period: Period) => Fault | undefined;
  /** `period`: all that was typed, as of 2014/2017. */
  readonly onChange: (day: string | null, period: Period) => void;
}): ReactNode {
  const { t, date, since, until } = useText();
  const words = value === null ? '' : edge === 'from' ? since(value) : edge === 'to' ? until(value) : date(value);
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(true);
  const field = useId();
  const read = readOf(typed ?? '', edge, faultOf);
  const fault = typed !== null && left && 'fault' in read ? read : undefined;
  const take = (text: string): void => {
    const taken = readOf(text, edge, faultOf);
    if (!('fault' in taken) && taken.day !== value) onChange(taken.day, taken.period);
  };
  const leave = (): void => {
    setLeft(true);
    if (typed === null) return;
    take(typed);
    if (!('fault' in read)) setTyped(null);
  };
  // A whole day counts at once; a year may be the beginning of a day.
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => take(typed), isWholeDay(typed) ? 0 : PAUSE_MILLIS);
    return () => clearTimeout(timer);
  }, [typed]);
  // Another part of the page changed the filter. What the reader is typing stays.
  useEffect(() => {
    if (left) setTyped(null);
  }, [value]);
  return (
    <div className="date-field">
      <span className="date-label">
        <label htmlFor={field}>{label}</label>
        {explain}
      </span>
      <span className="date-input">
        <input
          id={field}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          placeholder={t('time.day.form')}
          value={typed ?? words}
          aria-invalid={fault !== undefined}
          aria-describedby={fault === undefined ? undefined : `${field}-wrong`}
          onFocus={() => setLeft(false)}
          onBlur={leave}
          onKeyDown={({ key }) => {
            if (key === 'Enter') leave();
          }}
          onChange={({ target }) => {
            setLeft(false);
            setTyped(target.value);
          }}
        />
        <Popover label={t('time.day.pick', { name: label })} className="icon-button" trigger={<Icon name="calendar" />}>
          {(close) => (
            <DatePicker
              chosen={value}
              near={near}
              exact={edge === 'day'}
              onPick={(period) => {
                const day = edge === 'to' ? period.to : period.from;
                close();
                setLeft(true);
                if (faultOf?.(day, period) === undefined) onChange(day, period);
                // The field shows what is wrong with it.
                else setTyped(edge === 'to' ? until(day ?? '') : since(day ?? ''));
              }}
            />
          )}
        </Popover>
      </span>
      {fault !== undefined && (
        <small id={`${field}-wrong`} className="date-wrong" role="alert">
          {t(fault.fault, fault.values)}
        </small>
      )}
    </div>
  );
}

function readOf(
  text: string,
  edge: Edge,
  faultOf: ((day: string | null, period: Period) => Fault | undefined) | undefined,
): { readonly day: string | null; readonly period: Period } | Fault {
  const none: Period = { from: null, to: null };
  const period = text.trim() === '' ? none : periodTyped(text);
  if ('fault' in period) return period;
  if (edge === 'day' && period.from !== period.to) return { fault: 'time.fault.exact' };
  const day = edge === 'to' ? period.to : period.from;
  if (day === null && period !== none) return { fault: 'time.fault.form' };
  return faultOf?.(day, period) ?? { day, period };
}

function isWholeDay(text: string): boolean {
  const period = periodTyped(text);
  return !('fault' in period) && period.from !== null && period.from === period.to;
}
