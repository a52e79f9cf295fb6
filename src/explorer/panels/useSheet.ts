/** The bottom sheet of a phone: its height, which the reader changes by dragging its head, by keys or by a tap on the handle. */
import {
  type KeyboardEvent,
  type PointerEvent as ReactPointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useView } from '../state/store.tsx';
import { SNAPS, type Snap, snapAfter, snapBeside, snapHeights } from './sheet-snaps.ts';

/** Pixels by which a finger may slip in a tap. */
const SLIP = 8;

export interface Sheet {
  readonly snap: Snap;
  /** Of the whole sheet. */
  readonly ref: RefObject<HTMLElement | null>;
  /** Handlers of its head, which can be dragged as a whole. */
  readonly onHead: {
    readonly onPointerDown: (event: ReactPointerEvent) => void;
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
  const wasDragged = useRef(false);

  const raise = (): void => setSnap((now) => (now === 'low' ? 'half' : now));
  // What the reader has chosen or opened comes into sight.
  const chosen = JSON.stringify(selection);
  const opened = JSON.stringify([panel, conflict, reading, position]);
  const earlier = useRef({ chosen, opened });
  useEffect(() => {
    const isChosen = earlier.current.chosen !== chosen && chosen !== 'null';
    if (isChosen || earlier.current.opened !== opened) raise();
    earlier.current = { chosen, opened };
  }, [chosen, opened]);
  useEffect(() => setSnap(rests), [rests]);

  const set = (height: number | null): void => {
    const { current } = ref;
    if (current === null) return;
    current.toggleAttribute('data-dragged', height !== null);
    if (height === null) current.style.removeProperty('block-size');
    else current.style.setProperty('block-size', `${height}px`);
  };
  /** Follows the finger until it leaves the screen. */
  const drag = ({ pointerId, clientY: startY, timeStamp }: ReactPointerEvent): void => {
    const sheet = ref.current;
    if (sheet === null) return;
    const startHeight = sheet.getBoundingClientRect().height;
    // The last two positions, for the speed.
    let [before, last] = [
      { y: startY, at: timeStamp },
      { y: startY, at: timeStamp },
    ];
    const stop = new AbortController();
    const onMove = (event: PointerEvent): void => {
      if (event.pointerId !== pointerId) return;
      const up = startY - event.clientY;
      if (!wasDragged.current && Math.abs(up) < SLIP) return;
      wasDragged.current = true;
      [before, last] = [last, { y: event.clientY, at: event.timeStamp }];
      const { low, tall } = heightsOf(sheet);
      set(Math.max(low, Math.min(tall, startHeight + up)));
    };
    const onEnd = (event: PointerEvent): void => {
      if (event.pointerId !== pointerId) return;
      stop.abort();
      if (!wasDragged.current) return;
      const height = sheet.getBoundingClientRect().height;
      const speed = last.at > before.at ? (before.y - last.y) / (last.at - before.at) : 0;
      set(null);
      if (event.type === 'pointerup') setSnap(snapAfter(height, speed, heightsOf(sheet)));
    };
    addEventListener('pointermove', onMove, { signal: stop.signal });
    addEventListener('pointerup', onEnd, { signal: stop.signal });
    addEventListener('pointercancel', onEnd, { signal: stop.signal });
  };
  return {
    snap,
    ref,
    onHead: {
      onPointerDown: (event) => {
        wasDragged.current = false;
        if (event.button === 0) drag(event);
      },
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
