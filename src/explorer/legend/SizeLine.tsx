/** The line of the legend that says what the size of an entity means. */
import type { ReactNode } from 'react';
import { useData } from '../api/data.tsx';
import { useSizes } from '../sizes/useSizes.ts';
import { useView } from '../state/store.tsx';
import { useText } from '../text/useText.ts';

export function SizeLine(): ReactNode {
  const { sizing } = useView();
  const { canvas } = useData();
  const { sizes, failed } = useSizes();
  const { t, name } = useText();
  const shown = failed ? 'canvas' : sizing;
  const largest =
    sizes === null ? undefined : [...canvas.entities.values()].find(({ id }) => sizes.scores.get(id) === sizes.most);
  return (
    <section className="choices size-line">
      <h3>{t('size.title')}</h3>
      <p className="small">
        <svg viewBox="0 0 34 18" width={34} height={18} aria-hidden="true">
          <circle cx={6} cy={9} r={4} />
          <circle cx={23} cy={9} r={8} />
        </svg>
        <span>
          {t(`size.${shown}.hint`)}
          {largest !== undefined && ` ${t('size.largest', { name: name(largest) })}`}
        </span>
      </p>
      {failed && (
        <p className="small" role="status">
          {t('size.failed')}
        </p>
      )}
    </section>
  );
}
