/** The kinds of stage: the same canvas as graph or table. `Stage` of state/view.ts names them. */
import type { ComponentType } from 'react';
import { GraphStage } from '../graph/GraphStage.tsx';
import { GraphTools } from '../graph/GraphTools.tsx';
import { TableStage } from '../table/TableStage.tsx';
import type { Stage } from '../state/view.ts';

export interface StageKind {
  readonly component: ComponentType;
  /** The buttons on the stage. */
  readonly tools?: ComponentType;
}

export const STAGE_KINDS: Partial<Readonly<Record<Stage, StageKind>>> = {
  graph: { component: GraphStage, tools: GraphTools },
  table: { component: TableStage },
};
