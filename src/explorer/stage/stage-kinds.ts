/** The kinds of stage: the same canvas as graph or table. `Stage` of state/view.ts names them. */
import { GraphStage } from '../graph/GraphStage.tsx';
import type { PagePart } from '../parts/Part.tsx';
import { TableStage } from '../table/TableStage.tsx';
import type { Stage } from '../state/view.ts';
import { StageTools } from './StageTools.tsx';

export interface StageKind {
  readonly content: PagePart;
  /** The buttons on the stage. */
  readonly tools?: PagePart;
}

export const STAGE_KINDS: Readonly<Record<Stage, StageKind>> = {
  graph: {
    content: { key: 'graph', title: 'top.stage.graph', component: GraphStage },
    tools: { key: 'tools of the graph', title: 'part.tools', component: StageTools },
  },
  table: { content: { key: 'table', title: 'top.stage.table', component: TableStage } },
};
