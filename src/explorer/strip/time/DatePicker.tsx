/** A calendar in the language of the page: a year, its months, the days of one month. Each of the three can be chosen. */
import { type ReactNode, useState } from 'react';
import { dayText, daysInMonth, FIRST_YEAR, LAST_YEAR, numberOf } from '../../../model/calendar.ts';
import { IconButton } from '../../parts/IconButton.tsx';
import { useText } from '../../text/useText.ts';
import type { Period } from './period-typed.ts';

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

export function DatePicker({
  chosen,
  near,
  exact,
  onPick,
}: {
  readonly chosen: string | null;
  /** The day whose year the calendar shows first, if no day is chosen. */
  readonly near: string;
  /** True: only a day can be chosen. */
  readonly exact: boolean;
  readonly onPick: (period: Period) => void;
}): ReactNode {
  const { t, date, monthName, number } = useText();
  const [year, setYear] = useState(() => Number((chosen ?? near).slice(0, -6)));
  const [month, setMonth] = useState<number | null>(() => (chosen === null ? null : Number(chosen.slice(-5, -3))));
  const dayOf = (ofMonth: number, day: number): string => dayText(numberOf(year, ofMonth, day));
  const yearWords = date(dayOf(1, 1).slice(0, -6));
  const move = (by: number): void => setYear(Math.min(LAST_YEAR, Math.max(FIRST_YEAR, year + by)));
  return (
    <div className="date-picker">
      <div className="date-picker-year">
        <IconButton icon="back" label={t('time.pick.before')} onClick={() => move(-1)} />
        {exact ? (
          <strong aria-live="polite">{yearWords}</strong>
        ) : (
          <button
            type="button"
            className="button"
            aria-label={t('time.pick.year', { year: yearWords })}
            onClick={() => onPick({ from: dayOf(1, 1), to: dayOf(12, 31) })}
          >
            {yearWords}
          </button>
        )}
        <IconButton icon="forward" label={t('time.pick.after')} onClick={() => move(1)} />
      </div>
      <div className="date-picker-months" role="group" aria-label={t('time.pick.months')}>
        {MONTHS.map((each) => (
          <button key={each} type="button" aria-pressed={month === each} onClick={() => setMonth(each)}>
            {monthName(each)}
          </button>
        ))}
      </div>
      {month !== null && (
        <>
          {!exact && (
            <button
              type="button"
              className="button"
              onClick={() => onPick({ from: dayOf(month, 1), to: dayOf(month, 31) })}
            >
              {t('time.pick.month', { month: date(dayOf(month, 1).slice(0, -3)) })}
            </button>
          )}
          <div className="date-picker-days" role="group" aria-label={date(dayOf(month, 1).slice(0, -3))}>
            {Array.from({ length: daysInMonth(year, month) }, (_, index) => index + 1).map((day) => (
              <button
                key={day}
                type="button"
                aria-label={date(dayOf(month, day))}
                aria-pressed={dayOf(month, day) === chosen}
                onClick={() => onPick({ from: dayOf(month, day), to: dayOf(month, day) })}
              >
                {number(day)}
              </button>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
