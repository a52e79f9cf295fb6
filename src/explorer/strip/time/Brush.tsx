/**
 * The time range over the bars: dragging draws it, its middle moves it, two handles resize it; the handles are sliders for keyboard
 * and screen reader. Time runs in the direction of reading.
 */
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useText } from '../../text/useText.ts';
import { useDebounced } from '../../parts/useDebounced.ts';
import type { UnitBin } from './density.ts';
import { clamp, type Drag, dragged, type SelectedBins, stepped } from './range-drag.ts';

export function Brush({
  bins,
  picked,
  active,
  onPick,
  onDone,
}: {
  readonly bins: readonly UnitBin[];
  readonly picked: SelectedBins;
  /** True if there is a range; otherwise the handles are at the edges. */
  readonly active: boolean;
  /** Called during a change. */
  readonly onPick: (picked: SelectedBins) => void;
  readonly onDone: () => void;
}): ReactNode {
  const { t, since, until } = useText();
  const ground = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const [draft, setDraft] = useState<SelectedBins | null>(null);
  const settled = useDebounced(draft);
  const pick = useRef(onPick);
  pick.current = onPick;
  // Not each pixel sends a query.
  useEffect(() => {
    if (settled !== null) pick.current(settled);
  }, [settled]);

  const last = bins.length - 1;
  const { first: from, last: to } = draft ?? picked;
  const binAt = (event: PointerEvent): number => {
    const box = ground.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return 0;
    const along = (event.clientX - box.left) / box.width;
    const read = document.documentElement.dir === 'rtl' ? 1 - along : along;
    return clamp(Math.floor(read * bins.length), 0, last);
  };
  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const at = binAt(event);
    const handle = event.target instanceof HTMLElement ? event.target.dataset['handle'] : undefined;
    const inside = active && at >= picked.first && at <= picked.last;
    const what = handle === 'first' || handle === 'last' ? handle : inside ? 'both' : 'new';
    setDrag({ what, at, begun: what === 'new' ? { first: at, last: at } : picked });
    if (what === 'new') setDraft({ first: at, last: at });
    ground.current?.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (drag !== null) setDraft(dragged(drag, binAt(event), last));
  };
  const onPointerUp = (): void => {
    if (drag === null) return;
    if (draft !== null) onPick(draft);
    setDrag(null);
    setDraft(null);
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent, which: 'first' | 'last'): void => {
    const value = picked[which];
    const next = stepped(event.key, value, last, document.documentElement.dir === 'rtl');
    if (next === undefined) return;
    event.preventDefault();
    onPick(
      which === 'first'
        ? { first: Math.min(next, picked.last), last: picked.last }
        : { first: picked.first, last: Math.max(next, picked.first) },
    );
  };

  const percent = (index: number): string => `${(index / bins.length) * 100}%`;
  const handle = (which: 'first' | 'last'): ReactNode => (
    <div
      className="brush-handle"
      data-handle={which}
      role="slider"
      tabIndex={0}
      aria-label={t(which === 'first' ? 'time.from' : 'time.to')}
      aria-valuemin={which === 'first' ? 0 : from}
      aria-valuemax={which === 'first' ? to : last}
      aria-valuenow={which === 'first' ? from : to}
      aria-valuetext={which === 'first' ? since(bins[from]?.from ?? '') : until(bins[to]?.to ?? '')}
      style={{ insetInlineStart: percent(which === 'first' ? from : to + 1) }}
      onKeyDown={(event) => onKeyDown(event, which)}
      onKeyUp={onDone}
    />
  );
  return (
    <div
      ref={ground}
      className="brush"
      data-active={active || draft !== null}
      role="group"
      aria-label={t('time.range')}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
    >
      <div className="brush-range" style={{ insetInlineStart: percent(from), inlineSize: percent(to - from + 1) }} />
      {handle('first')}
      {handle('last')}
    </div>
  );
}
