/** The views in which the drawn graph is measured, and what must hold in each. */

import type { Figures } from './figures.ts';

export const VIEW_NAMES = ['first', 'states', 'two', 'time', 'crowded'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

const CROWDED =
  'united-states,iraq,iraq-territory,mustafa-al-kadhimi,iraqi-cabinet,iran,global-coalition,iran-backed-factions,isis,joe-biden,' +
  'us-forces-in-iraq,us-iraq-strategic-dialogue,biden-administration,kadhimi-delegation-2021-07,strategic-framework-agreement-2008,' +
  'asaib-ahl-al-haq,attacks-on-us-diplomats-and-forces-2021-07,syria,us-presidency,iraqi-army,iraqi-parliament,' +
  'iraqi-security-forces,us-government,us-iraq-dialogue-round-4,us-iraq-joint-statement-round-1,araji-delegation-2021-07,hellenes,' +
  'phoenicians,menelaus';

/** The parameters of each view's address, beside the language. */
export const VIEWS: Readonly<Record<ViewName, string>> = {
  first: '',
  states: '&show=united-states&open=united-states',
  two: '&show=iran,iraq&open=iran,iraq',
  time: '&from=2020-08-01',
  crowded: `&show=${CROWDED}&open=${CROWDED}`,
};

/** No label is smaller, in pixels of the page. */
const LEAST_SIZE = 10;
/** Up to this number of lines, this share of them has a label or a count. */
const LABELLED = { lines: 60, share: 0.6 };
/** The share of the stage that the convex hull of nodes and names fills. */
const HULL = 0.6;

/** Shares: `names` shown at least; `crossed` of the shown names, and `through` of the lines that run through a foreign node, at most. */
export interface Goal {
  readonly names: number;
  readonly crossed: number;
  readonly through: number;
}

export const GOALS: Readonly<Record<ViewName, Goal>> = {
  first: { names: 1, crossed: 2 / 14, through: 0.05 },
  states: { names: 0.8, crossed: 0.25, through: 0.18 },
  two: { names: 0.8, crossed: 0.25, through: 0.19 },
  time: { names: 1, crossed: 0.25, through: 0.04 },
  crowded: { names: 0.4, crossed: 0.25, through: 0.25 },
};

/** Goals that are not reached yet in each window and language: decision 60. */
export const NOT_REACHED: Readonly<Record<ViewName, readonly string[]>> = {
  first: [],
  states: ['crossed'],
  two: [],
  time: [],
  crowded: ['crossed', 'names'],
};

/** @returns the goals that the figures miss, in words */
export function faultsOf(
  { names, lines, overlaps, onNodes, hull, strayPixels }: Figures,
  goal: Goal,
): readonly string[] {
  return [
    names.shown < goal.names * names.all && 'names',
    names.least < LEAST_SIZE && 'size',
    overlaps > 0 && 'overlap',
    onNodes > 0 && 'on node',
    lines.all <= LABELLED.lines && lines.labelled < LABELLED.share * lines.all && 'labelled',
    names.crossed > goal.crossed * names.shown + 1e-9 && 'crossed',
    lines.through > goal.through * lines.all + 1e-9 && 'through',
    hull < HULL && 'hull',
    strayPixels > 0 && 'pixels',
  ].filter((fault) => fault !== false);
}
