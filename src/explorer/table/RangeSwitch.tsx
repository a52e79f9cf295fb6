/** The switch of the table between the rows of the canvas and those of the whole dossier, with the number of relations of each. */
import type { ReactNode } from 'react';
import { useData } from '../api/data.tsx';
import { useTally } from '../api/dossier.ts';
import { useStore } from '../state/store.tsx';
import { RANGES } from '../state/view.ts';
import { useText } from '../text/useText.ts';

export function RangeSwitch(): ReactNode {
  const { view, dispatch } = useStore();
  const { canvas, pending, through } = useData();
  const tally = useTally(through);
  const { t } = useText();
  const { of, among } = view.table;
  const count = of === 'entities' ? canvas.entities.size : canvas.relations.length;
  // Nothing is drawn yet: 0 would be an answer.
  const isUnknown = tally === undefined || (pending && canvas.entities.size === 0);
  const all = Math.max(count, (of === 'entities' ? tally?.entities : tally?.relations) ?? 0);
  return (
    <div className="segments" role="group" aria-label={t('table.among')}>
      {RANGES.map((range) => (
        <button
          key={range}
          type="button"
          aria-pressed={range === among}
          onClick={() => dispatch({ type: 'table', table: { among: range } })}
        >
          {isUnknown ? t(`table.among.${range}`) : t(`table.among.${range}.count`, { count, all })}
        </button>
      ))}
    </div>
  );
}
