/** Icons, drawn for a square of 16; decorative, as a label always has the same meaning. */
import type { ReactNode } from 'react';

const PATHS = {
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3',
  again: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.2v2.6h-2.6',
  home: 'M3 7.5 8 3l5 4.5V13H9.7v-3.4H6.3V13H3z',
  undo: 'M6 3.5 3 6.5l3 3M3.4 6.5h6a3.3 3.3 0 0 1 0 6.6H6.5',
  redo: 'M10 3.5l3 3-3 3M12.6 6.5h-6a3.3 3.3 0 0 0 0 6.6h2.9',
  search: 'M7 11.2a4.2 4.2 0 1 0 0-8.4 4.2 4.2 0 0 0 0 8.4zM10.2 10.2 13.5 13.5',
  close: 'M4 4l8 8M12 4l-8 8',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  side: 'M2.5 3.5h11v9h-11zM9.8 3.5v9',
  help: 'M5.8 6.1a2.2 2.2 0 1 1 3.3 1.9c-.7.4-1.1.8-1.1 1.6M8 12v.1',
  pin: 'M6 2.5h4l-.6 4 2.1 2.2H4.5L6.6 6.5zM8 8.7V13.5',
  hide: 'M2.5 8S4.5 4.2 8 4.2 13.5 8 13.5 8 11.5 11.8 8 11.8 2.5 8 2.5 8zM3.5 13 12.5 3',
  focus: 'M8 2v3M8 11v3M2 8h3M11 8h3M8 9.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z',
  expand: 'M8 8 3.5 3.5M8 8l4.5-4.5M8 8v5M3.5 3.5h2M3.5 3.5v2M12.5 3.5h-2M12.5 3.5v2M8 13l-1.4-1.4M8 13l1.4-1.4',
  choose: 'M8 3v5M8 8l-4 4M8 8l4 4M2.5 13.2l1.2 1.2L6 12M10 12.6h3.5M8 3h.1',
  lasso: 'M8 2.5c3.6 0 6 1.7 6 4s-2.4 4-6 4-6-1.7-6-4 2.4-4 6-4zM4.6 9.6c-1.4.6-1.6 2.2-.3 2.7 1 .4 1.2 1.2.5 2',
  group:
    'M2.5 2.5h11v11h-11zM6 6.8a.9.9 0 1 0 0-1.8.9.9 0 0 0 0 1.8zM10.4 8.6a.9.9 0 1 0 0-1.8.9.9 0 0 0 0 1.8zM6.6 11.4a.9.9 0 1 0 0-1.8.9.9 0 0 0 0 1.8z',
  sliders:
    'M2.5 4.5h6M11.5 4.5h2M10 6a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM2.5 11.5h2M7.5 11.5h6M6 13a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z',
  collapse: 'M3 3l3.5 3.5M6.5 4v2.5H4M13 13 9.5 9.5M9.5 12V9.5H12',
  alone: 'M8 10.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  sun: 'M8 10.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM8 1.8v1.4M8 12.8v1.4M1.8 8h1.4M12.8 8h1.4M3.6 3.6l1 1M11.4 11.4l1 1M3.6 12.4l1-1M11.4 4.6l1-1',
  moon: 'M13 9.6A5.4 5.4 0 0 1 6.4 3a5.4 5.4 0 1 0 6.6 6.6z',
  system: 'M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 0 1 0 11',
  more: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  chevron: 'M4 6l4 4 4-4',
  back: 'M10 4 6 8l4 4',
  forward: 'M6 4l4 4-4 4',
  calendar: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3',
  play: 'M5 3.2v9.6L12.5 8z',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  stepBack: 'M11.5 3.5 6 8l5.5 4.5zM4.5 3.5v9',
  stepOn: 'M4.5 3.5 10 8l-5.5 4.5zM11.5 3.5v9',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.8V8l2.2 1.6',
  quote: 'M3 4.5h3.5v4L4.5 11.5M9.5 4.5H13v4l-2 3',
  swap: 'M5 2.5 2.8 4.7 5 6.9M2.8 4.7h10.4M11 9.1l2.2 2.2-2.2 2.2M13.2 11.3H2.8',
  pathFrom: 'M4 9.7a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4zM5.7 8h7.8M10.7 5.2 13.5 8l-2.8 2.8',
  pathTo: 'M12 9.7a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4zM2 8h8M7.4 5.4 10 8l-2.6 2.6',
  tools:
    'M2.5 5h6M12 5h1.5M10.2 6.7a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4zM2.5 11H4M7.5 11h6M5.8 12.7a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4z',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  export: 'M8 2.5v7.3M5 7l3 3 3-3M2.8 11v2.3h10.4V11',
  graph:
    'M4 5.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM12 7.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM6 13.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM5.4 4.5l5.2 1.2M4.3 5.5 5.7 10.5M11 7.2 7 11',
  copy: 'M6 5.5V3h7v7h-2.5M3 6h7v7H3z',
  check: 'M3.5 8.5l3 3 6-7',
  leave: 'M9.5 3H3v10h6.5M6.5 8H14M11.2 5.2 14 8l-2.8 2.8',
  open: 'M9 3h4v4M13 3 7.5 8.5M11 9.5V13H3V5h3.5',
  document: 'M4 2.5h5.5l3 3v8H4zM9.5 2.5v3h3M6 8.5h4.5M6 11h4.5',
  table: 'M2.5 3.5h11v9h-11zM2.5 6.5h11M2.5 9.5h11M6.5 6.5v6',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }): ReactNode {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
