/** Light or dark: as chosen, else as the system is set (always with forced colours); follows the system while the page is open. */
import { useSyncExternalStore } from 'react';
import { useView } from '../state/store.tsx';

const DARK = '(prefers-color-scheme: dark)';

export function useTone(): 'light' | 'dark' {
  const { theme } = useView();
  const dark = useMedia(DARK);
  // Forced colours are of the system: the canvas is drawn on its ground.
  const isForced = useMedia('(forced-colors: active)');
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
