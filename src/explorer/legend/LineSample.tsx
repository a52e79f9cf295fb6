/** A piece of line as the graph draws it: dashes by status, thickness by origins. */
import type { ReactNode } from 'react';
import { DASHES, PALETTES, widthOf } from '../graph/palette.ts';
import { useTone } from '../parts/useTone.ts';
import type { Status } from '../state/view.ts';

export function LineSample({
  status = 'ASSERTED',
  origins = 2,
}: {
  readonly status?: Status;
  readonly origins?: number;
}): ReactNode {
  const colour = PALETTES[useTone()].relations[status];
  return (
    <svg className="line-sample" viewBox="0 0 26 10" width="26" height="10" aria-hidden="true">
      <path
        d="M1 5h24"
        stroke={colour}
        strokeWidth={widthOf(origins)}
        strokeDasharray={DASHES[status].join(' ')}
        strokeLinecap={status === 'ALLEGED' ? 'round' : 'butt'}
      />
    </svg>
  );
}
