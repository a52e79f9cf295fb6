/** The parts of the frame by their place, in the order of the document. `Frame` draws each in an error boundary of its own. */
import type { ReactNode } from 'react';
import { ExpandSheet } from './expand/ExpandSheet.tsx';
import { PrintedView } from './export/PrintedView.tsx';
import { Legend } from './legend/Legend.tsx';
import { PickedPath } from './panels/paths/PickedPath.tsx';
import { Side } from './panels/Side.tsx';
import { HelpSheet } from './parts/HelpSheet.tsx';
import { Notices } from './parts/Notices.tsx';
import type { PagePart } from './parts/Part.tsx';
import { SelectionBar } from './selection/SelectionBar.tsx';
import { StageArea } from './stage/StageArea.tsx';
import { StageState } from './stage/StageState.tsx';
import { TopBar } from './topbar/TopBar.tsx';

/** What the frame opens and closes. */
export interface Opened {
  readonly legend: boolean;
  readonly onLegend: (open: boolean) => void;
  readonly help: boolean;
  readonly onHelp: (open: boolean) => void;
}

export const TOP_PARTS: readonly PagePart<Opened>[] = [
  {
    key: 'top bar',
    title: 'top.label',
    area: 'topbar',
    component: ({ legend, onLegend, onHelp }): ReactNode => (
      <TopBar legendOpen={legend} onLegend={() => onLegend(!legend)} onHelp={() => onHelp(true)} />
    ),
  },
  {
    key: 'legend',
    title: 'legend.label',
    area: 'legend',
    component: ({ legend, onLegend }): ReactNode => legend && <Legend onClose={() => onLegend(false)} />,
  },
];

export const STAGE_PARTS: readonly PagePart[] = [
  { key: 'selection', title: 'several.label', component: SelectionBar },
  { key: 'notices', title: 'part.notices', component: Notices },
  { key: 'stage', title: 'top.stage', component: StageArea },
  { key: 'state of the stage', title: 'part.state', component: StageState },
  { key: 'picked path', title: 'panel.paths', component: PickedPath },
];

export const SIDE_PARTS: readonly PagePart[] = [{ key: 'side', title: 'panel.label', area: 'side', component: Side }];

export const SHEET_PARTS: readonly PagePart<Opened>[] = [
  { key: 'printed view', title: 'export.paper', component: PrintedView },
  { key: 'expansion', title: 'expand.open', component: ExpandSheet },
  {
    key: 'help',
    title: 'top.help',
    component: ({ help, onHelp }): ReactNode => <HelpSheet open={help} onClose={() => onHelp(false)} />,
  },
];
