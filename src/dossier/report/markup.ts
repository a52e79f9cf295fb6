/** Renders pages from React elements to static HTML. React escapes texts and attributes and closes all tags. */
import { Fragment, createElement, type ReactElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

export function pageMarkup(html: ReactElement): string {
  return `<!doctype html>\n${renderToStaticMarkup(html)}\n`;
}

/**
 * Renders a list as if each part were written in its place. React asks for keys in lists, which a static page does not
 * need.
 */
export function all(parts: readonly ReactNode[]): ReactElement {
  return createElement(Fragment, null, ...parts);
}

/** Renders the parts with a separator between them. */
export function joined(parts: readonly ReactNode[], between: ReactNode): ReactElement {
  return all(parts.flatMap((part, index) => (index === 0 ? [part] : [between, part])));
}
