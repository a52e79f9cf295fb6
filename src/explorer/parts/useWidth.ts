/** The width of an element in CSS pixels, while it changes. */
import { type RefCallback, useCallback, useState } from 'react';

/** `usual`: until the element is measured. */
export function useWidth(usual: number): readonly [RefCallback<Element>, number] {
  const [width, setWidth] = useState(usual);
  const measure = useCallback((element: Element | null) => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [measure, width];
}
