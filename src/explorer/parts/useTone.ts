/** Light or dark: as chosen, else as the system is set; follows the system while the page is open. */
import { useSyncExternalStore } from 'react';
import { useView } from '../state/store.tsx';

const DARK = '(prefers-color-scheme: dark)';

export function useTone(): 'light' | 'dark' {
  const { theme } = useView();
  const dark = useMedia(DARK);
  if (theme === 'system') return dark ? 'dark' : 'light';
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
