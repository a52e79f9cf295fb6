/** Undo and redo over views. Undo does not change language, names of months and theme. */
import { type Action, reduce } from './reduce.ts';
import type { View } from './view.ts';

export interface History {
  readonly past: readonly View[];
  readonly present: View;
  readonly future: readonly View[];
  /** The last action was live: the next live action continues its step. */
  readonly live: boolean;
}

export type Step = Action | { readonly type: 'undo' } | { readonly type: 'redo' };

/** 200: the most steps that can be undone. */
const DEPTH = 200;
const SILENT: ReadonlySet<Step['type']> = new Set(['language', 'months', 'theme', 'overview']);

export function begin(view: View): History {
  return { past: [], present: view, future: [], live: false };
}

export function step(history: History, action: Step): History {
  const { past, present, future } = history;
  if (action.type === 'undo') {
    const before = past.at(-1);
    if (before === undefined) return history;
    return { past: past.slice(0, -1), present: asSeen(before, present), future: [present, ...future], live: false };
  }
  if (action.type === 'redo') {
    const [after, ...rest] = future;
    if (after === undefined) return history;
    return { past: [...past, present], present: asSeen(after, present), future: rest, live: false };
  }
  const next = reduce(present, action);
  const live = 'live' in action && action.live;
  // An action without a change still ends a drag.
  if (JSON.stringify(next) === JSON.stringify(present)) return live === history.live ? history : { ...history, live };
  if (SILENT.has(action.type)) return { ...history, present: next };
  if (live && history.live) return { ...history, present: next, future: [] };
  return { past: [...past, present].slice(-DEPTH), present: next, future: [], live };
}

function asSeen(view: View, { language, months, theme }: View): View {
  return { ...view, language, months, theme };
}
