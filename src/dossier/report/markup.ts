/** Pages as React elements, which its static renderer turns into HTML: it escapes texts and attributes, and closes what was opened. */
import { Fragment, createElement, type ReactElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** A whole page. */
export function pageMarkup(html: ReactElement): string {
  return `<!doctype html>\n${renderToStaticMarkup(html)}\n`;
}

/** A list that stands side by side, as if each part were written in its place: React asks for keys of lists, which nothing here needs. */
export function all(parts: readonly ReactNode[]): ReactElement {
  return createElement(Fragment, null, ...parts);
}

/** The parts with something between them. */
export function joined(parts: readonly ReactNode[], between: ReactNode): ReactElement {
  return all(parts.flatMap((part, index) => (index === 0 ? [part] : [between, part])));
}
