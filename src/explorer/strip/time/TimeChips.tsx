/** The active time filters, each with a button that clears it. */
import type { ReactNode } from 'react';
import { IconButton } from '../../parts/IconButton.tsx';
import { useStore } from '../../state/store.tsx';
import { type Filters, isTimed } from '../../state/view.ts';
import { useText } from '../../text/useText.ts';

export function TimeChips(): ReactNode {
  const { view, dispatch } = useStore();
  const { t, date, since, until, days } = useText();
  const { from, to, asOf, knownOn, certain } = view.filters;
  const chips: readonly (readonly [string, Partial<Filters>])[] = [
    ...(from !== null || to !== null ? [[rangeText(), { from: null, to: null }] as const] : []),
    ...(asOf !== null ? [[t('time.chip.asOf', { date: date(asOf) }), { asOf: null }] as const] : []),
    ...(knownOn !== null ? [[t('time.chip.knownOn', { date: until(knownOn) }), { knownOn: null }] as const] : []),
    // Without a condition on time it changes nothing.
    ...(certain && isTimed(view.filters) ? [[t('time.chip.certain'), { certain: false }] as const] : []),
  ];
  function rangeText(): string {
    if (from === null) return t('time.chip.to', { to: until(to ?? '') });
    return to === null ? t('time.chip.from', { from: since(from) }) : days(from, to);
  }
  return (
    <ul className="chips" aria-label={t('time.chips')}>
      {chips.map(([text, cleared]) => (
        <li key={Object.keys(cleared).join()}>
          <bdi>{text}</bdi>
          <IconButton
            icon="close"
            label={t('time.clear', { name: text })}
            onClick={() => dispatch({ type: 'filter', filters: cleared })}
          />
        </li>
      ))}
    </ul>
  );
}
