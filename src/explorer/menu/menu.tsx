/** The menu that is open, if any: there is one at a time, at a point of the window. Its library is loaded when it first opens. */
import { createContext, lazy, type ReactNode, Suspense, use, useEffect, useMemo, useState } from 'react';
import { invariant } from '../../errors.ts';
import type { Point } from '../state/view.ts';
import './menu.css';
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

interface Menus {
  readonly open: (opening: Opening) => void;
  readonly say: (text: string) => void;
}

const MenuContext = createContext<Menus | null>(null);

/** How long a sentence about what a menu has done is shown. */
const SAID_MILLIS = 6_000;

const OpenMenu = lazy(async () => ({ default: (await import('./OpenMenu.tsx')).OpenMenu }));

export function MenuProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [opening, setOpening] = useState<Opening | null>(null);
  const [said, setSaid] = useState('');
  const onClose = useMemo(() => () => setOpening(null), []);
  const menus = useMemo<Menus>(() => ({ open: setOpening, say: setSaid }), []);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(''), SAID_MILLIS);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <MenuContext value={menus}>
      <SaidContext value={said}>{children}</SaidContext>
      <Suspense fallback={null}>{opening !== null && <OpenMenu opening={opening} onClose={onClose} />}</Suspense>
    </MenuContext>
  );
}

const SaidContext = createContext('');

/** What a menu has done, for a short time: a link was copied, for example. */
export function Said(): ReactNode {
  const said = use(SaidContext);
  return (
    <p className="menu-said" role="status">
      {said}
    </p>
  );
}

/** Opens a menu. */
export function useMenu(): (opening: Opening) => void {
  return useMenus().open;
}

/** Shows a sentence for a short time. */
export function useSaid(): (text: string) => void {
  return useMenus().say;
}

function useMenus(): Menus {
  const menus = use(MenuContext);
  invariant(menus, 'A menu was called outside of App');
  return menus;
}

/** Below an element, where the reading begins. */
export function below(element: HTMLElement): Point {
  const { left, right, bottom } = element.getBoundingClientRect();
  return { x: document.documentElement.dir === 'rtl' ? right : left, y: bottom + 2 };
}
