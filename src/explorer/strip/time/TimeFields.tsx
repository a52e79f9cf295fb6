/** The time filters as fields: the range, the day, the day of knowledge and the certainty, each explained where it stands. */
import type { ReactNode } from 'react';
import { isBefore } from '../../../model/calendar.ts';
import { Explain } from '../../parts/Explain.tsx';
import { Select } from '../../parts/Select.tsx';
import { useStore } from '../../state/store.tsx';
import { type Filters, MONTH_NAMES } from '../../state/view.ts';
import type { MessageKey } from '../../text/messages.ts';
import { useText } from '../../text/useText.ts';
import { DateField } from './DateField.tsx';
import type { Fault } from './period-typed.ts';

const ORDER: Fault = { fault: 'time.fault.order' };

/** `near`: the last day of the canvas. */
export function TimeFields({ near }: { readonly near: string }): ReactNode {
  const { view, dispatch } = useStore();
  const { t, language } = useText();
  const { from, to, asOf, knownOn, certain } = view.filters;
  const set = (changed: Partial<Filters>): void => dispatch({ type: 'filter', filters: changed });
  const explain = (word: MessageKey, text: MessageKey): ReactNode => (
    <Explain word={t(word)}>
      <p>{t(text)}</p>
    </Explain>
  );
  const isAfter = (one: string | null, other: string | null): boolean =>
    one !== null && other !== null && isBefore(other, one);
  return (
    <div className="time-fields">
      <DateField
        label={t('time.from.label')}
        edge="from"
        value={from}
        near={to ?? near}
        explain={explain('time.range', 'time.range.explain')}
        faultOf={(day, { isInterval }) => (isAfter(day, to) && isInterval !== true ? ORDER : undefined)}
        // An interval, as 2014/2017, sets both ends.
        onChange={(day, period) => set(period.isInterval === true ? { from: day, to: period.to } : { from: day })}
      />
      <DateField
        label={t('time.asOf')}
        edge="day"
        value={asOf}
        near={near}
        explain={explain('time.asOf', 'time.asOf.explain')}
        onChange={(day) => set({ asOf: day })}
      />
      <DateField
        label={t('time.to.label')}
        edge="to"
        value={to}
        near={from ?? near}
        explain={null}
        faultOf={(day) => (isAfter(from, day) ? ORDER : undefined)}
        onChange={(day) => set({ to: day })}
      />
      <DateField
        label={t('time.knownOn')}
        edge="to"
        value={knownOn}
        near={near}
        explain={explain('time.knownOn', 'time.knownOn.explain')}
        onChange={(day) => set({ knownOn: day })}
      />
      <div className="time-certainty">
        <div className="segments" role="group" aria-label={t('time.certainty')}>
          {[false, true].map((each) => (
            <button
              key={String(each)}
              type="button"
              title={t(each ? 'time.certain.hint' : 'time.possible.hint')}
              aria-pressed={certain === each}
              onClick={() => set({ certain: each })}
            >
              {t(each ? 'time.certain' : 'time.possible')}
            </button>
          ))}
        </div>
        <Explain word={t('time.certainty')}>
          <p>
            <b>{t('time.possible')}</b>: {t('time.possible.explain')}
          </p>
          <p>
            <b>{t('time.certain')}</b>: {t('time.certain.explain')}
          </p>
        </Explain>
      </div>
      {language === 'ar' && (
        <Select
          label={t('time.months')}
          value={view.months}
          options={MONTH_NAMES.map((value) => ({ value, label: t(`time.months.${value}`) }))}
          onChange={(months) => dispatch({ type: 'months', months })}
        />
      )}
    </div>
  );
}
