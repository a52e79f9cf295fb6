/** Places labels on lines, where they cover no node and no other label; the more important ones first. */
import type { Point } from '../state/view.ts';
import { alongLine, type Box } from './geometry.ts';
import { around, byWeight, LabelSpace, type OnWay, type Size } from './label-space.ts';

export interface LabelledLine {
  readonly id: string;
  readonly points: readonly Point[];
  readonly size: Size;
  readonly weight: number;
}

/** The label of a line: its middle lies after this share of the line's length. */
export interface PlacedLineLabel {
  readonly of: string;
  readonly share: number;
}

/** Along a line, in order of preference. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8] as const;

/** @param taken the boxes of all names and signs that are shown */
export function placeLineLabels(
  nodes: readonly OnWay[],
  lines: readonly LabelledLine[],
  taken: readonly Box[],
): readonly PlacedLineLabel[] {
  const space = new LabelSpace(nodes);
  for (const box of taken) space.take(box, '');
  return byWeight(lines).flatMap(({ id, points, size }) => {
    const share = SHARES.find((each) => {
      const box = around(alongLine(points, each), size);
      return space.isUntaken(box) && space.isClear(box, null);
    });
    if (share === undefined) return [];
    space.take(around(alongLine(points, share), size), id);
    return [{ of: id, share }];
  });
}
