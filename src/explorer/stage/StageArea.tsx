/** The middle of the page: the graph or the table, with its buttons. */
import type { ReactNode } from 'react';
import { Parts } from '../parts/Part.tsx';
import { useView } from '../state/store.tsx';
import { STAGE_KINDS } from './stage-kinds.ts';

export function StageArea(): ReactNode {
  const { stage } = useView();
  const { content, tools } = STAGE_KINDS[stage] ?? STAGE_KINDS.graph;
  return <Parts list={tools === undefined ? [content] : [content, tools]} props={{}} />;
}
