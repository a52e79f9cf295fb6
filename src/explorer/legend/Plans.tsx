/** The legend's entry for plans, which also shows or hides them. */
import { type ReactNode, useId } from 'react';
import { useData } from '../api/data.tsx';
import { isPlan } from '../graph/palette.ts';
import { useStore } from '../state/store.tsx';
import { useText } from '../text/useText.ts';
import { LineSample } from './LineSample.tsx';

export function Plans(): ReactNode {
  const { view, dispatch } = useStore();
  const { canvas } = useData();
  const { t, number } = useText();
  const id = useId();
  const { plans } = view.filters;
  const count = plans ? canvas.relations.filter(isPlan).length : 0;
  return (
    <section className="choices" aria-labelledby={id}>
      <h3 id={id}>{t('legend.plans')}</h3>
      <ul>
        <li>
          <label title={t('status.PLANNED.hint')}>
            <input
              type="checkbox"
              checked={plans}
              onChange={() => dispatch({ type: 'filter', filters: { plans: !plans } })}
            />
            <LineSample modes={['FUTURE']} />
            <span className="choice-label">{t('legend.plans.show')}</span>
            {count > 0 && (
              <span className="count" aria-label={t('legend.count', { count })}>
                {number(count)}
              </span>
            )}
          </label>
        </li>
      </ul>
    </section>
  );
}
