/** The bottom sheet of a phone: its height, which the reader changes by dragging its head, by keys or by a tap on the handle. */
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useView } from '../state/store.tsx';
import { SNAPS, type Snap, snapAfter, snapBeside, snapHeights } from './sheet-snaps.ts';

/** Pixels by which a finger may slip in a tap. */
const SLIP = 8;

interface Drag {
  readonly pointer: number;
  readonly startY: number;
  readonly startHeight: number;
  /** The last two positions, for the speed. */
  last: readonly [number, number];
  before: readonly [number, number];
  isMoving: boolean;
}

export interface Sheet {
  readonly snap: Snap;
  /** Of the whole sheet. */
  readonly ref: RefObject<HTMLElement | null>;
  /** Handlers of its head, which can be dragged as a whole. */
  readonly onHead: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: (event: PointerEvent) => void;
    readonly onPointerCancel: (event: PointerEvent) => void;
    /** A drag that ends on a tab is no click on it. */
    readonly onClickCapture: (event: { stopPropagation: () => void; preventDefault: () => void }) => void;
  };
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** A tap on the handle: up, and from the top down. */
  readonly onTap: () => void;
  /** Up, if only its head is to be seen. */
  readonly raise: () => void;
}

export function useSheet(): Sheet {
  const { stage, selection, panel, conflict, reading, position } = useView();
  // Cards need the room until one is chosen.
  const rests = stage === 'table' && selection === null ? 'low' : 'half';
  const [snap, setSnap] = useState<Snap>(rests);
  const ref = useRef<HTMLElement>(null);
  const drag = useRef<Drag | null>(null);
  const wasDragged = useRef(false);

  useEffect(() => setSnap(rests), [rests]);
  const raise = (): void => setSnap((now) => (now === 'low' ? 'half' : now));
  // What the reader has chosen comes into sight.
  const shown = JSON.stringify([selection, panel, conflict, reading, position]);
  const first = useRef(shown);
  useEffect(() => {
    if (first.current !== shown) setSnap((now) => (now === 'low' && selection !== null ? 'half' : now));
    first.current = shown;
  }, [shown, selection]);

  const set = (height: number | null): void => {
    const { current } = ref;
    if (current === null) return;
    current.toggleAttribute('data-dragged', height !== null);
    if (height === null) current.style.removeProperty('block-size');
    else current.style.setProperty('block-size', `${height}px`);
  };
  const end = (goesOn: boolean): void => {
    const { current } = drag;
    drag.current = null;
    if (current === null || !current.isMoving || ref.current === null) return;
    const [[y, at], [earlierY, earlierAt]] = [current.last, current.before];
    const speed = at > earlierAt ? (earlierY - y) / (at - earlierAt) : 0;
    const height = ref.current.getBoundingClientRect().height;
    set(null);
    if (goesOn) setSnap(snapAfter(height, speed, heightsOf(ref.current)));
  };
  return {
    snap,
    ref,
    onHead: {
      onPointerDown: (event) => {
        wasDragged.current = false;
        if (event.button !== 0 || ref.current === null) return;
        const now = [event.clientY, event.timeStamp] as const;
        drag.current = {
          pointer: event.pointerId,
          startY: event.clientY,
          startHeight: ref.current.getBoundingClientRect().height,
          last: now,
          before: now,
          isMoving: false,
        };
      },
      onPointerMove: (event) => {
        const { current } = drag;
        if (current === null || event.pointerId !== current.pointer || ref.current === null) return;
        const up = current.startY - event.clientY;
        if (!current.isMoving && Math.abs(up) < SLIP) return;
        if (!current.isMoving) {
          current.isMoving = true;
          wasDragged.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
        }
        current.before = current.last;
        current.last = [event.clientY, event.timeStamp];
        const { low, tall } = heightsOf(ref.current);
        set(Math.max(low, Math.min(tall, current.startHeight + up)));
      },
      onPointerUp: () => end(true),
      onPointerCancel: () => end(false),
      onClickCapture: (event) => {
        if (!wasDragged.current) return;
        wasDragged.current = false;
        event.stopPropagation();
        event.preventDefault();
      },
    },
    onKeyDown: (event) => {
      const next = {
        ArrowUp: snapBeside(snap, 1),
        ArrowDown: snapBeside(snap, -1),
        End: SNAPS.at(-1),
        Home: SNAPS[0],
      }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      setSnap(next);
    },
    raise,
    onTap: () => setSnap(snap === 'tall' ? 'low' : snapBeside(snap, 1)),
  };
}

function heightsOf(sheet: HTMLElement): ReturnType<typeof snapHeights> {
  const stage = document.getElementById('stage')?.getBoundingClientRect();
  const box = sheet.getBoundingClientRect();
  const head = sheet.querySelector('header')?.getBoundingClientRect().height ?? 0;
  return snapHeights(box.bottom - (stage?.top ?? 0), head);
}
