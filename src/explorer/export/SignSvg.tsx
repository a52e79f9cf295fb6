/** In exported images: the sign of a disagreement, and the bar across a line that claims deny. */
import type { ReactNode } from 'react';
import { SIGNS } from '../matters/kind-signs.ts';
import type { DrawnEdge } from '../graph/graph-handle.ts';
import type { DrawnSign } from '../graph/drawn-sign.ts';
import type { Palette } from '../graph/palette.ts';
import { rounded } from '../graph/shape-path.ts';

/** Of the square in which signs are drawn, as a share of the height of their ground. */
const SHARE = 1.7 / 16;
/** Of the bar, in units of the graph. */
const BAR = 7;

/** The form that the stage shows: a contradiction is filled, a stance has round ends, a tension is a dashed circle. */
export function SignSvg({ sign, palette }: { readonly sign: DrawnSign; readonly palette: Palette }): ReactNode {
  const { kind, x, y, half } = sign;
  const colour = palette.kinds[kind];
  const isFilled = kind === 'CONTRADICTION';
  const [wide, high] = kind === 'STANCE' ? [half * 1.3, half * 0.9] : [half, half];
  const look = { fill: isFilled ? colour : palette.ground, stroke: isFilled ? palette.ground : colour };
  return (
    <g data-kind={kind} transform={`translate(${rounded(x)} ${rounded(y)})`}>
      {kind === 'TENSION' ? (
        <circle r={rounded(half)} {...look} strokeWidth={1.25} strokeDasharray="2 2" />
      ) : (
        <rect
          x={rounded(-wide)}
          y={rounded(-high)}
          width={rounded(2 * wide)}
          height={rounded(2 * high)}
          rx={rounded(half * (isFilled ? 0.3 : 0.9))}
          {...look}
          strokeWidth={1.25}
        />
      )}
      <path
        d={SIGNS[kind]}
        transform={`scale(${rounded(half * SHARE)}) translate(-8 -8)`}
        fill="none"
        stroke={isFilled ? palette.ground : colour}
        strokeWidth={rounded(1.3 / (half * SHARE))}
        strokeLinecap="round"
      />
    </g>
  );
}

/** Across the middle of the line. */
export function DenialBar({ edge: { start, end, controls, colour } }: { readonly edge: DrawnEdge }): ReactNode {
  const [control] = controls;
  const between = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  const middle = control === undefined ? between : { x: (between.x + control.x) / 2, y: (between.y + control.y) / 2 };
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const [across, down] = [(-(end.y - start.y) / length) * BAR, ((end.x - start.x) / length) * BAR];
  const [from, to] = [-1, 1].map((side) => `${rounded(middle.x + side * across)} ${rounded(middle.y + side * down)}`);
  return <path d={`M${from} L${to}`} fill="none" stroke={colour} strokeWidth={3} />;
}
