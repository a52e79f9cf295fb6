/** The legend's entries for what is drawn only at the reader's wish: plans, what is only denied, and what was withdrawn. */
import { type ReactNode, useId } from 'react';
import { useData } from '../api/data.tsx';
import { isPlan } from '../graph/palette.ts';
import { useStore } from '../state/store.tsx';
import { useText } from '../text/useText.ts';
import { ChoiceCount } from './ChoiceCount.tsx';
import { LineSample } from './LineSample.tsx';
import type { AllOf } from './useAllOf.ts';
import type { useBring } from './useBring.ts';

export function AlsoDrawn({
  allOf,
  bring,
}: {
  readonly allOf: AllOf;
  readonly bring: ReturnType<typeof useBring>['bring'];
}): ReactNode {
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
          all={allOf.plans}
          onBring={() => bring({ only: 'plans' })}
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
          all={allOf.withdrawn}
          onBring={() => bring({ only: 'withdrawn' })}
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
  /** In the dossier; absent: not known. */
  readonly all?: number | undefined;
  readonly onBring?: () => void;
  readonly change: () => void;
}): ReactNode {
  const { label, hint, sample, checked, change, ...counts } = entry;
  return (
    <li>
      <label title={hint}>
        <input type="checkbox" checked={checked} onChange={change} />
        {sample}
        <span className="choice-label">{label}</span>
      </label>
      {(checked || counts.all !== undefined) && (
        <span className="choice-end">
          <ChoiceCount label={label} {...counts} isOff={!checked} />
        </span>
      )}
    </li>
  );
}
