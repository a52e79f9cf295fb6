/** J, K and L move the window of time, as in players of films; by the place of the key, so that they work on Arabic keyboards. */
import { useEffect } from 'react';
import { isTyping } from '../../parts/useGlobalKeys.ts';
import type { Play } from './usePlay.ts';

/** @param play null if nothing has a date */
export function usePlayKeys(play: Play | null): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (play === null || event.defaultPrevented || isTyping(event.target)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.code === 'KeyJ') play.step(-1);
      else if (event.code === 'KeyL') play.step(1);
      else if (event.code === 'KeyK') play.toggle();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [play]);
}
