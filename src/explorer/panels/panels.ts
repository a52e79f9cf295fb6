/** The panels of the side, in the order of their tabs. A panel reads the view and the data, and dispatches actions. */
import type { PagePart } from '../parts/Part.tsx';
import { ConflictsPanel } from './conflicts/ConflictsPanel.tsx';
import { EvidencePanel } from './evidence/EvidencePanel.tsx';
import { PathsPanel } from './paths/PathsPanel.tsx';
import { SourcesPanel } from './sources/SourcesPanel.tsx';
import { TimelinePanel } from './timeline/TimelinePanel.tsx';

/** `panel=` of the address names the key; the title stands on the tab. */
export const PANELS: readonly PagePart[] = [
  { key: 'evidence', title: 'panel.evidence', component: EvidencePanel },
  { key: 'conflicts', title: 'panel.conflicts', component: ConflictsPanel },
  { key: 'paths', title: 'panel.paths', component: PathsPanel },
  { key: 'timeline', title: 'panel.timeline', component: TimelinePanel },
  { key: 'sources', title: 'panel.sources', component: SourcesPanel },
];
