/** Positions for a reader at a terminal: for each proposition a matrix, one row a holder and one column an axis, and who is silent. */
import type { FoundPropositionPositions } from '../../traversals/positions.ts';
import { AXES, type Axis, type FoundPosition } from '../../traversals/position-rows.ts';
import { visibleText } from '../../model/characters.ts';
import { rowOf } from '../columns.ts';
import { nameIn, wordsIn, type Named, type Shown, type Words } from './words.ts';

/** Between two columns of the matrix. */
const GAP = 2;
/** The holder, then the axes: their parts of the width. */
const PARTS = [0.22, 0.26, 0.26, 0.26];

/** @param width the number of columns of the terminal */
export function positionsMatrix(answers: readonly FoundPropositionPositions[], shown: Shown, width: number): string {
  return answers.map((answer) => `${linesOf(answer, shown, width).join('\n')}\n`).join('\n\n');
}

function linesOf(answer: FoundPropositionPositions, shown: Shown, width: number): string[] {
  const words = wordsIn(shown.language);
  const name = (entity: Named): string => nameIn(entity, shown.language);
  const whole = (text: string): string[] => rowOf([[text]], [width], 0, words.direction);
  return [
    ...whole(titleOf(answer, shown)),
    ...(answer.occasion === null ? [] : whole(`${words.occasion}: ${name(answer.occasion)}`)),
    // An id stays whole, so that it can be copied.
    ...(answer.predicate !== null && (answer.subject === null || answer.object === null)
      ? []
      : [visibleText(answer.key)]),
    '',
    ...(answer.rows.length === 0 ? whole(words.nobody) : matrixOf(answer.rows, shown, words, width)),
    ...(answer.silent.length === 0
      ? []
      : ['', ...whole(`${words.silent}: ${answer.silent.map(name).join(words.comma)}`)]),
  ];
}

/** `the garrison – withdrew from – Tabra`; an end that the source does not name is `…`. */
function titleOf({ predicate, subject, object }: FoundPropositionPositions, shown: Shown): string {
  const name = (entity: Named | null): string => (entity === null ? '…' : nameIn(entity, shown.language));
  if (predicate === null) return name(object);
  return [name(subject), shown.predicate(predicate), name(object)].join(' – ');
}

function matrixOf(rows: readonly FoundPosition[], shown: Shown, words: Words, width: number): string[] {
  const widths = PARTS.map((part) => Math.floor((width - GAP * (PARTS.length - 1)) * part));
  const drawn = (cells: readonly (readonly string[])[]): string[] => rowOf(cells, widths, GAP, words.direction);
  const holders = new Map(rows.map(({ holder }) => [holder.id, holder]));
  const names = [...holders.values()].map((holder) => nameIn(holder, shown.language));
  return [
    ...drawn([[words.holder], ...AXES.map((axis) => [words.axes[axis]])]),
    ...drawn(widths.map((each) => ['─'.repeat(each)])),
    ...[...holders.values()].flatMap((holder, index) => {
      const own = rows.filter((row) => row.holder.id === holder.id);
      const name = nameIn(holder, shown.language);
      const isShared = names.filter((each) => each === name).length > 1;
      const cells = AXES.map((axis) => cellOf(axis, own, shown, words));
      return [...(index === 0 ? [] : ['']), ...drawn([[name, ...(isShared ? [holder.id] : [])], ...cells])];
    }),
  ];
}

/** The texts of a cell, each on a line of its own. */
function cellOf(axis: Axis, rows: readonly FoundPosition[], shown: Shown, words: Words): string[] {
  const onAxis = rows.filter((row) => row.axis === axis);
  const [only] = onAxis;
  if (only === undefined) return [''];
  const changed = onAxis.some((row) => row.changed) ? `${words.comma}${words.changed}` : '';
  if (onAxis.length === 1) return [words.signs[only.sign] + changed, ...detailsOf(only, shown, words)];
  return [
    words.both + changed,
    ...onAxis.flatMap((row) => {
      const [counts = '', ...details] = detailsOf(row, shown, words);
      return [`${words.signs[row.sign]}: ${counts}`, ...details];
    }),
  ];
}

function detailsOf(row: FoundPosition, shown: Shown, words: Words): string[] {
  const [speaker, ...others] = row.saidBy;
  const isOwn = speaker?.id === row.holder.id && others.length === 0;
  const names = row.saidBy.map((each) => nameIn(each, shown.language)).join(words.comma);
  return [
    [words.claims(row.claims.length), words.origins(row.origins)].join(words.comma),
    words.days(row.firstSaid, row.lastSaid),
    isOwn ? words.ownWord : words.saidBy(names),
  ];
}
