/** The legend's filter by coding: only claims with a review that fits their row. */
import { type ReactNode, useId } from 'react';
import { useStore } from '../state/store.tsx';
import { useText } from '../text/useText.ts';

export function Reviewed(): ReactNode {
  const { view, dispatch } = useStore();
  const { t } = useText();
  const id = useId();
  const { reviewed } = view.filters;
  return (
    <section className="choices" aria-labelledby={id}>
      <h3 id={id}>{t('legend.coding')}</h3>
      <ul>
        <li>
          <label title={t('legend.reviewed.hint')}>
            <input
              type="checkbox"
              checked={reviewed}
              onChange={() => dispatch({ type: 'filter', filters: { reviewed: !reviewed } })}
            />
            <span className="choice-label">{t('legend.reviewed')}</span>
          </label>
        </li>
      </ul>
    </section>
  );
}
