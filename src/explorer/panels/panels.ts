/** The panels of the side, in the order of their tabs. A panel reads the view and the data, and dispatches actions. */
import type { ComponentType } from 'react';
import type { MessageKey } from '../text/messages.ts';
import { ConflictsPanel } from './conflicts/ConflictsPanel.tsx';
import { EvidencePanel } from './evidence/EvidencePanel.tsx';
import { PathsPanel } from './paths/PathsPanel.tsx';
import { TimelinePanel } from './timeline/TimelinePanel.tsx';

export interface Panel {
  /** As `panel=` of the address names it. */
  readonly key: string;
  readonly title: MessageKey;
  readonly component: ComponentType;
}

export const PANELS: readonly Panel[] = [
  { key: 'evidence', title: 'panel.evidence', component: EvidencePanel },
  { key: 'conflicts', title: 'panel.conflicts', component: ConflictsPanel },
  { key: 'paths', title: 'panel.paths', component: PathsPanel },
  { key: 'timeline', title: 'panel.timeline', component: TimelinePanel },
];
