/** A difference as plain lines, for a terminal. */
import { compareDossiers } from '../dossier/diff/compare-dossiers.ts';
import { formatPlace } from '../errors.ts';
import type { GraphChangeKind } from './compare-graphs.ts';
import type { Difference } from './difference.ts';
import {
  columnLines,
  disagreementFields,
  disagreementLine,
  graphSummary,
  headOf,
  MARKS,
  relationFields,
  relationLine,
  summaryOf,
  unreadLines,
} from './words.ts';

const GRAPH_MARKS: Readonly<Record<GraphChangeKind, string>> = { ADDED: '+', REMOVED: '-', ALTERED: '~' };

/** Each with its line break. One change after another is read and written: a large difference needs no memory. */
export function* differenceLines({ dossiers, graph }: Difference): Generator<string> {
  for (const { name, before, after } of dossiers) {
    yield `${name}: ${summaryOf(compareDossiers(before, after))}${existence(before, after)}\n`;
    for (const line of unreadLines(before, after)) yield `  ! ${line}\n`;
    for (const change of compareDossiers(before, after)) {
      const { name: what, text } = headOf(change);
      yield `  ${MARKS[change.kind]} ${formatPlace(change.place)}: ${what}${text === '' ? '' : `: ${text}`}\n`;
      for (const line of columnLines(change)) yield `      ${line}\n`;
    }
  }
  if (graph === undefined) return;
  if ('unknown' in graph) {
    yield `Relations and disagreements were not compared: ${graph.unknown}\n`;
    return;
  }
  yield `Relations: ${graphSummary(graph.relations)}\n`;
  for (const change of graph.relations) {
    yield `  ${GRAPH_MARKS[change.kind]} ${relationLine(change.state)}\n`;
    for (const line of relationFields(change)) yield `      ${line}\n`;
  }
  yield `Disagreements: ${graphSummary(graph.disagreements)}\n`;
  for (const change of graph.disagreements) {
    yield `  ${GRAPH_MARKS[change.kind]} ${disagreementLine(change.disagreement)}\n`;
    for (const line of disagreementFields(change)) yield `      ${line}\n`;
  }
}

/** A dossier that only one state has. */
export function existence(before: unknown, after: unknown): string {
  if (before === undefined) return ' (a new dossier)';
  return after === undefined ? ' (the dossier was removed)' : '';
}
