/** A piece of line as the graph draws it: dashes by status, for a plan or for what was withdrawn, thickness by origins. */
import type { ReactNode } from 'react';
import type { Mode } from '../../model/mode.ts';
import { colourOf, DASHES, lineOf, PALETTES, widthOf } from '../graph/palette.ts';
import { useTone } from '../parts/useTone.ts';
import type { Status } from '../state/view.ts';

export function LineSample({
  status = 'ASSERTED',
  modes = ['ACTUAL'],
  withdrawn = false,
  origins = 2,
}: {
  readonly status?: Status;
  readonly modes?: readonly Mode[];
  readonly withdrawn?: boolean;
  readonly origins?: number;
}): ReactNode {
  const line = lineOf({ status, modes, withdrawn });
  return (
    <svg className="line-sample" viewBox="0 0 26 10" width="26" height="10" aria-hidden="true">
      <path
        d="M1 5h24"
        stroke={colourOf(PALETTES[useTone()], { status, modes, withdrawn })}
        strokeWidth={widthOf(origins)}
        strokeDasharray={DASHES[line].join(' ')}
        strokeLinecap={line === 'ALLEGED' ? 'round' : 'butt'}
      />
    </svg>
  );
}
