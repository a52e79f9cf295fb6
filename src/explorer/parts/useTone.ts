/** Light or dark: as chosen, else as the system is set (always with forced colours); follows the system while the page is open. */
import { createContext, use, useSyncExternalStore } from 'react';
import { useView } from '../state/store.tsx';

const DARK = '(prefers-color-scheme: dark)';

/** Of a part of the page that has a tone of its own, as paper has. */
export const ToneContext = createContext<'light' | 'dark' | null>(null);

export function useTone(): 'light' | 'dark' {
  const own = use(ToneContext);
  const { theme } = useView();
  const dark = useMedia(DARK);
  // Forced colours are of the system: the canvas is drawn on its ground.
  const isForced = useMedia('(forced-colors: active)');
  if (own !== null) return own;
  if (theme === 'system' || isForced) return dark ? 'dark' : 'light';
  return theme;
}

/** Does the browser match this condition now? */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}
