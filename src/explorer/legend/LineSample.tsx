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
  denied = false,
  origins = 2,
}: {
  readonly status?: Status;
  readonly modes?: readonly Mode[];
  readonly withdrawn?: boolean;
  readonly denied?: boolean;
  readonly origins?: number;
}): ReactNode {
  const tone = useTone();
  const line = lineOf({ status, modes, withdrawn, denied });
  return (
    <svg className="line-sample" viewBox="0 0 26 10" width="26" height="10" aria-hidden="true">
      <path
        d="M1 5h24"
        stroke={colourOf(PALETTES[tone], { status, modes, withdrawn, denied })}
        strokeWidth={widthOf(origins)}
        strokeDasharray={DASHES[line].join(' ')}
        strokeLinecap={line === 'ALLEGED' ? 'round' : 'butt'}
      />
      {denied && (
        <path
          d="M13 1v8M24 1v8"
          stroke={colourOf(PALETTES[tone], { status, modes, withdrawn, denied })}
          strokeWidth={2}
        />
      )}
    </svg>
  );
}
