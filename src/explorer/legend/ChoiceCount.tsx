/** How many of a row are on the canvas, and how many the dossier has; a click draws the others. */
import type { ReactNode } from 'react';
import { useData } from '../api/data.tsx';
import { MOST_DRAWN } from '../api/dossier.ts';
import { useText } from '../text/useText.ts';

export function ChoiceCount({
  label,
  count,
  all,
  isOff,
  onBring,
}: {
  readonly label: string;
  readonly count?: number;
  readonly all?: number | undefined;
  /** The filter hides the row: drawing more would show nothing. */
  readonly isOff: boolean;
  readonly onBring?: () => void;
}): ReactNode {
  const { t, number } = useText();
  const { canvas, pending } = useData();
  // Nothing is drawn yet: 0 would be an answer.
  if (count === undefined || (pending && canvas.entities.size === 0)) return null;
  if (all === undefined || all < count) {
    return (
      <span className="count" role="img" aria-label={t('legend.count', { count })}>
        {number(count)}
      </span>
    );
  }
  const counts = t('legend.of', { count, all });
  const rest = all - count;
  if (rest === 0 || isOff || onBring === undefined) {
    return (
      <span className="count" title={t('legend.of.hint')}>
        {counts}
      </span>
    );
  }
  const said = t(rest > MOST_DRAWN ? 'legend.bring.some' : 'legend.bring', { rest, most: MOST_DRAWN });
  return (
    <button type="button" className="bring" title={said} aria-label={`${counts}. ${said}: ${label}`} onClick={onBring}>
      {counts}
    </button>
  );
}
