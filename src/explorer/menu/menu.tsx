/** The menu that is open, if any: there is one at a time, at a point of the window. Its library is loaded when it first opens. */
import { createContext, lazy, type ReactNode, Suspense, use, useMemo, useState } from 'react';
import { invariant } from '../../errors.ts';
import type { Point } from '../state/view.ts';
import type { MenuGroup } from './menu-items.ts';

export interface Opening {
  /** For screen readers. */
  readonly label: string;
  /** Drawn above the actions. */
  readonly title?: string;
  readonly groups: readonly MenuGroup[];
  /** In pixels of the window. */
  readonly at: Point;
  /** What gets the focus when the menu closes. */
  readonly back: HTMLElement | null;
}

const MenuContext = createContext<((opening: Opening) => void) | null>(null);

const OpenMenu = lazy(async () => ({ default: (await import('./OpenMenu.tsx')).OpenMenu }));

export function MenuProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [opening, setOpening] = useState<Opening | null>(null);
  const onClose = useMemo(() => () => setOpening(null), []);
  return (
    <MenuContext value={setOpening}>
      {children}
      <Suspense fallback={null}>{opening !== null && <OpenMenu opening={opening} onClose={onClose} />}</Suspense>
    </MenuContext>
  );
}

/** Opens a menu. */
export function useMenu(): (opening: Opening) => void {
  const open = use(MenuContext);
  invariant(open, 'useMenu was called outside of App');
  return open;
}

/** Below an element, where the reading begins. */
export function below(element: HTMLElement): Point {
  const { left, right, bottom } = element.getBoundingClientRect();
  return { x: document.documentElement.dir === 'rtl' ? right : left, y: bottom + 2 };
}
