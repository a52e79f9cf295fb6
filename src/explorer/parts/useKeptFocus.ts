/** Takes the focus when what had it is gone: the button that led here, for example. Not when the page begins. */
import { type RefObject, useEffect, useRef } from 'react';
import { useStore } from '../state/store.tsx';

/** The element needs a `tabIndex`. */
export function useKeptFocus<Element extends HTMLElement>(): RefObject<Element | null> {
  const element = useRef<Element>(null);
  const { canUndo } = useStore();
  const hasBegun = useRef(canUndo);
  useEffect(() => {
    if (hasBegun.current && document.activeElement === document.body) element.current?.focus();
  }, []);
  return element;
}
