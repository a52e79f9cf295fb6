/** Positions for spreadsheets: a row for each position, with all its fields. Axes, signs and ids are written as the API returns them. */
import type { FoundPropositionPositions } from '../../traversals/positions.ts';
import { csvOf } from '../csv.ts';
import { COLUMNS, nameIn, wordsIn, type Column, type Named, type Shown } from './words.ts';

/** In the order of the propositions, then of holder, axis and sign. */
export function positionsCsv(answers: readonly FoundPropositionPositions[], shown: Shown): string {
  const { language } = shown;
  const words = wordsIn(language);
  const name = (entity: Named | null): string => (entity === null ? '' : nameIn(entity, language));
  const rows = answers.flatMap(({ key, predicate, subject, object, occasion, rows: positions }) =>
    positions.map((position): Readonly<Record<Column, string>> => ({
      proposition: key,
      subject: name(subject),
      predicate: predicate === null ? '' : shown.predicate(predicate),
      object: name(object),
      occasion: name(occasion),
      holder: name(position.holder),
      holderId: position.holder.id,
      axis: position.axis,
      sign: position.sign,
      saidBy: position.saidBy.map(name).join(' | '),
      saidByIds: position.saidBy.map(({ id }) => id).join(' '),
      claims: String(position.claims.length),
      claimIds: position.claims.join(' '),
      origins: String(position.origins),
      firstSaid: position.firstSaid ?? '',
      lastSaid: position.lastSaid ?? '',
      changed: position.changed ? words.signs.YES : words.signs.NO,
    })),
  );
  const headings = COLUMNS.map((column) => words.columns[column]);
  return csvOf([headings, ...rows.map((row) => COLUMNS.map((column) => row[column]))]);
}
