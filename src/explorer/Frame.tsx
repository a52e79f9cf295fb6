/** The layout of the page after the first answer; on a phone the side panel is a sheet at the bottom. */
import { type ReactNode, useState } from 'react';
import { useData } from './api/data.tsx';
import { type Opened, SHEET_PARTS, SIDE_PARTS, STAGE_PARTS, TOP_PARTS } from './frame-parts.tsx';
import { Parts } from './parts/Part.tsx';
import { EmptyGraph } from './parts/States.tsx';
import { useGlobalKeys } from './parts/useGlobalKeys.ts';
import { useView } from './state/store.tsx';
import { STRIP } from './strip/strip.ts';
import { useText } from './text/useText.ts';

export function Frame(): ReactNode {
  const { panel, conflict } = useView();
  const { start, pending } = useData();
  const { t } = useText();
  const [help, onHelp] = useState(false);
  // Open where it has a column of its own: it covers nothing unasked.
  const [legend, onLegend] = useState(() => matchMedia('(min-width: 64.01em)').matches);
  useGlobalKeys(() => onHelp(true));
  // The matrix of a matter is a wide table.
  const side = panel === null ? 'closed' : panel === 'conflicts' && conflict !== null ? 'wide' : 'open';
  const opened: Opened = { legend, onLegend, help, onHelp };

  if (start.stats.entities === 0) return <EmptyGraph />;
  return (
    <div className="frame" data-legend={legend ? 'open' : 'closed'} data-side={side}>
      <a className="skip" href="#stage">
        {t('app.skip')}
      </a>
      <Parts list={TOP_PARTS} props={opened} />
      <main className="stage" id="stage" aria-busy={pending}>
        <Parts list={STAGE_PARTS} props={{}} />
      </main>
      <Parts list={SIDE_PARTS} props={{}} />
      {STRIP.length > 0 && (
        <footer className="strip">
          <Parts list={STRIP} props={{}} />
        </footer>
      )}
      <Parts list={SHEET_PARTS} props={opened} />
    </div>
  );
}
