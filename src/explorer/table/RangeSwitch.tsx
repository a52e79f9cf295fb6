/** The switch of the table between the rows of the canvas and those of the whole dossier, with the number of relations of each. */
import type { ReactNode } from 'react';
import { useData } from '../api/data.tsx';
import { useTally } from '../api/dossier.ts';
import { useStore } from '../state/store.tsx';
import { RANGES } from '../state/view.ts';
import { useText } from '../text/useText.ts';

export function RangeSwitch(): ReactNode {
  const { view, dispatch } = useStore();
  const { canvas, through } = useData();
  const tally = useTally(through);
  const { t } = useText();
  const { of, among } = view.table;
  const count = of === 'entities' ? canvas.entities.size : canvas.relations.length;
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
          {tally === undefined ? t(`table.among.${range}`) : t(`table.among.${range}.count`, { count, all })}
        </button>
      ))}
    </div>
  );
}
