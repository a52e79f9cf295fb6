/** Finds control characters and marks of direction in the texts of rows and of the dossier's vocabulary. */
import type { DossierPlace } from '../../../errors.ts';
import { deceptiveCharacter, visibleText } from '../../../model/characters.ts';
import type { DossierReading } from '../../read/read-dossier.ts';
import type { Rule, Violation } from '../rule.ts';

/** Columns of prose, in any language; they may have several lines. */
const PROSE = /^(text|reason|reconciliation)([A-Z].*)?$|^note$/;
const SHOWN_LENGTH = 40;

export const plainCharacters: Rule = {
  id: 'plain-characters',
  level: 'ERROR',
  holds:
    'No text has a control character, or a mark that changes the direction of text (U+202A to U+202E, U+2066 to U+2069); only prose has line breaks.',
  refusesLoad: true,
  ofClaim: ({ claim }) => violationsOf({ name: `'${claim.id}'`, place: claim.place, row: claim }),
  ofEntity: (row) => violationsOf({ name: `'${row.id}'`, place: row.place, row }),
  ofDocument: (row) => violationsOf({ name: `'${row.id}'`, place: row.place, row }),
  *check(dossier) {
    for (const row of otherRowsOf(dossier)) yield* violationsOf(row);
  },
};

interface NamedRow {
  readonly name: string;
  readonly place: DossierPlace;
  readonly row: object;
}

function* violationsOf({ name, place, row }: NamedRow): Generator<Violation> {
  for (const [column, value] of Object.entries(row)) {
    if (column === 'place') continue;
    for (const text of Array.isArray(value) ? value : [value]) {
      // Nearly no text has such a character, not even a line break.
      if (typeof text !== 'string' || deceptiveCharacter(text, false) === undefined) continue;
      const code = deceptiveCharacter(text, PROSE.test(column));
      if (code === undefined) continue;
      const shown = visibleText(text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text);
      yield { place, message: `${name}, ${column}: '${shown}' has the character ${code}; delete it` };
    }
  }
}

/** The rows that are no claims, entities or documents. */
function* otherRowsOf({ dossier, disagreements, reasons, files }: DossierReading): Generator<NamedRow> {
  if (dossier !== undefined) yield { name: `'${dossier.id}'`, place: dossier.place, row: dossier };
  for (const table of [disagreements, reasons]) {
    for (const row of table.values()) yield { name: `'${row.id}'`, place: row.place, row };
  }
  for (const [row, place] of files.termPlaces) yield { name: `${row.term} ${visibleText(row.name)}`, place, row };
}
