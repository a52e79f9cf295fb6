/** The legend's entries for what is drawn only at the reader's wish: plans, what is only denied, and what was withdrawn. */
import { type ReactNode, useId } from 'react';
import { useData } from '../api/data.tsx';
import { isPlan } from '../graph/palette.ts';
import { useStore } from '../state/store.tsx';
import { useText } from '../text/useText.ts';
import { LineSample } from './LineSample.tsx';

export function AlsoDrawn(): ReactNode {
  const { view, dispatch } = useStore();
  const { canvas } = useData();
  const { t } = useText();
  const id = useId();
  const { plans, denied, withdrawn } = view.filters;
  return (
    <section className="choices" aria-labelledby={id}>
      <h3 id={id}>{t('legend.also')}</h3>
      <ul>
        <Entry
          label={t('legend.plans.show')}
          hint={t('status.PLANNED.hint')}
          sample={<LineSample modes={['FUTURE']} />}
          checked={plans}
          count={canvas.relations.filter(isPlan).length}
          change={() => dispatch({ type: 'filter', filters: { plans: !plans } })}
        />
        <Entry
          label={t('legend.denied.show')}
          hint={t('status.DENIED.hint')}
          sample={<LineSample denied />}
          checked={denied}
          count={canvas.denied.length}
          change={() => dispatch({ type: 'filter', filters: { denied: !denied } })}
        />
        <Entry
          label={t('legend.withdrawn.show')}
          hint={t('status.WITHDRAWN.hint')}
          sample={<LineSample withdrawn />}
          checked={withdrawn}
          count={canvas.relations.filter((relation) => relation.withdrawn).length}
          change={() => dispatch({ type: 'filter', filters: { withdrawn: !withdrawn } })}
        />
      </ul>
    </section>
  );
}

function Entry(entry: {
  readonly label: string;
  readonly hint: string;
  readonly sample: ReactNode;
  readonly checked: boolean;
  /** On the canvas. */
  readonly count: number;
  readonly change: () => void;
}): ReactNode {
  const { t, number } = useText();
  const { label, hint, sample, checked, count, change } = entry;
  return (
    <li>
      <label title={hint}>
        <input type="checkbox" checked={checked} onChange={change} />
        {sample}
        <span className="choice-label">{label}</span>
        {checked && (
          <span className="count" aria-label={t('legend.count', { count })}>
            {number(count)}
          </span>
        )}
      </label>
    </li>
  );
}
