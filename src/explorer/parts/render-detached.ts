/**
 * Renders an element outside of the document and reads what came of it. The browser escapes text and attributes when it writes
 * HTML or XML. (`react-dom/server` does the same in a browser for 281 kB more: docs/decisions/0024.)
 */
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

export function renderDetached(element: ReactNode, read: (container: Element) => string): string {
  const container = document.createElement('div');
  const root = createRoot(container);
  try {
    flushSync(() => root.render(element));
    return read(container);
  } finally {
    root.unmount();
  }
}
