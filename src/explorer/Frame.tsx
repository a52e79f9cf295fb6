/** The layout of the page after the first answer; on a phone the side panel is a sheet at the bottom. */
import { type ReactNode, useState } from 'react';
import { useData } from './api/data.tsx';
import { Legend } from './legend/Legend.tsx';
import { PickedPath } from './panels/paths/PickedPath.tsx';
import { Side } from './panels/Side.tsx';
import { HelpSheet } from './parts/HelpSheet.tsx';
import { Notices } from './parts/Notices.tsx';
import { EmptyGraph } from './parts/States.tsx';
import { useGlobalKeys } from './parts/useGlobalKeys.ts';
import { StageArea } from './stage/StageArea.tsx';
import { useView } from './state/store.tsx';
import { STRIP } from './strip/strip.ts';
import { useText } from './text/useText.ts';
import { TopBar } from './topbar/TopBar.tsx';

export function Frame(): ReactNode {
  const { panel } = useView();
  const { start, pending } = useData();
  const { t } = useText();
  const [help, setHelp] = useState(false);
  // Open on wide screens.
  const [legend, setLegend] = useState(() => matchMedia('(min-width: 64em)').matches);
  useGlobalKeys(() => setHelp(true));

  if (start.stats.entities === 0) return <EmptyGraph />;
  return (
    <div className="frame" data-legend={legend ? 'open' : 'closed'} data-side={panel === null ? 'closed' : 'open'}>
      <a className="skip" href="#stage">
        {t('app.skip')}
      </a>
      <TopBar legendOpen={legend} onLegend={() => setLegend(!legend)} onHelp={() => setHelp(true)} />
      {legend && <Legend onClose={() => setLegend(false)} />}
      <main className="stage" id="stage" aria-busy={pending}>
        <Notices />
        <StageArea />
        <PickedPath />
      </main>
      <Side />
      {STRIP.length > 0 && (
        <footer className="strip">
          {STRIP.map((Part) => (
            <Part key={Part.name} />
          ))}
        </footer>
      )}
      <HelpSheet open={help} onClose={() => setHelp(false)} />
    </div>
  );
}
