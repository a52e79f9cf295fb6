/** The drawn graph as an SVG file: React makes the elements, the browser writes them as XML. */
import { createElement } from 'react';
import type { Scene } from '../graph/graph-handle.ts';
import { renderDetached } from '../parts/render-detached.ts';
import { GraphSvg, type ImageOptions } from './GraphSvg.tsx';

export function svgOf(scene: Scene, options: ImageOptions): string {
  const serializer = new XMLSerializer();
  const xml = renderDetached(createElement(GraphSvg, { scene, options }), ({ children }) =>
    [...children].map((svg) => serializer.serializeToString(svg)).join(''),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}
