/** The sign of an entity's type, as the graph draws it; decorative, as the name is always beside it. */
import type { ReactNode } from 'react';
import { CORNERS, PALETTES } from '../graph/palette.ts';
import type { EntityType } from '../state/view.ts';
import { useTone } from './useTone.ts';

export function Shape({ type, size = 16 }: { readonly type: EntityType; readonly size?: number }): ReactNode {
  const { shape, fill, line } = PALETTES[useTone()].entities[type];
  return (
    <svg className="shape" viewBox="-1.25 -1.25 2.5 2.5" width={size} height={size} aria-hidden="true">
      {shape === 'circle' ? (
        <circle r="1" fill={fill} stroke={line} strokeWidth="0.22" />
      ) : (
        <polygon
          points={CORNERS[shape].map((corner) => corner.join(',')).join(' ')}
          fill={fill}
          stroke={line}
          strokeWidth="0.22"
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}
