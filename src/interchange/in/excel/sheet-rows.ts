/** The rows of a sheet with the texts of its cells, as a table with delimiters would have them. */
import { dateFromSerial } from 'numfmt';
import { BadInputError } from '../../../errors.ts';
import { MOST_COLUMNS } from '../tables/table-rows.ts';
import type { XmlEvent } from '../xml/xml-events.ts';
import type { PackageParts } from './package-parts.ts';
import type { Sheet, Workbook } from './workbook.ts';

export interface SheetRow {
  readonly cells: readonly string[];
  /** Cells of which the value is not taken, and why. */
  readonly faults: readonly CellFault[];
}

export interface CellFault {
  /** As Excel names it: `C18`. */
  readonly cell: string;
  /** From 0. */
  readonly column: number;
  readonly reason: 'FORMULA' | 'ERROR';
}

/** A rectangle of cells: `A3:A5`. */
interface Area {
  readonly from: Place;
  readonly to: Place;
}

/** From 0. */
interface Place {
  readonly row: number;
  readonly column: number;
}

/** 10_000: each cell is compared with them. */
const MOST_AREAS = 10_000;

export class SheetRows {
  readonly #parts: PackageParts;
  readonly #workbook: Workbook;
  readonly #takesFormulas: boolean;
  /** Areas of more than one cell that one formula fills, from this row on: only the first cell has the formula. */
  #filled: Area[] = [];
  readonly #merged: string[] = [];

  constructor(parts: PackageParts, workbook: Workbook, takesFormulas: boolean) {
    this.#parts = parts;
    this.#workbook = workbook;
    this.#takesFormulas = takesFormulas;
  }

  /** Areas of merged cells, of which only the first has a value; at most 10,000. Known after all rows were read. */
  get merged(): readonly string[] {
    return this.#merged;
  }

  /** The rows with at least one cell that has a value or a fault. */
  async *read(sheet: Sheet): AsyncGenerator<readonly SheetRow[]> {
    let row = -1;
    let cells: string[] = [];
    let faults: CellFault[] = [];
    let cell: OpenCell | undefined;
    let place: Place = { row: 0, column: -1 };
    for await (const events of this.#parts.read(sheet.part)) {
      const rows: SheetRow[] = [];
      for (const event of events) {
        if (cell !== undefined && !(event.kind === 'CLOSE' && event.name === 'c')) {
          this.#within(cell, event);
        } else if (event.kind === 'OPEN' && event.name === 'row') {
          row = event.attributes['r'] === undefined ? row + 1 : Number(event.attributes['r']) - 1;
          place = { row, column: -1 };
          const line = row;
          if (this.#filled.length > 0) this.#filled = this.#filled.filter(({ to }) => to.row >= line);
          cells = [];
          faults = [];
        } else if (event.kind === 'OPEN' && event.name === 'c') {
          place = this.#placeOf(event.attributes['r'], place);
          cell = new OpenCell(place, event.attributes['t'] ?? 'n', Number(event.attributes['s'] ?? -1));
        } else if (event.kind === 'CLOSE' && event.name === 'c' && cell !== undefined) {
          const fault = this.#faultOf(cell);
          if (fault === undefined) {
            const text = this.#textOf(cell);
            while (cells.length < place.column) cells.push('');
            if (text !== '') cells[place.column] = text;
          } else faults.push(fault);
          cell = undefined;
        } else if (event.kind === 'CLOSE' && event.name === 'row') {
          if (cells.some((text) => text !== '') || faults.length > 0) rows.push({ cells, faults });
        } else if (event.kind === 'OPEN' && event.name === 'mergeCell') {
          if (this.#merged.length < MOST_AREAS) this.#merged.push(event.attributes['ref'] ?? '');
        }
      }
      if (rows.length > 0) yield rows;
    }
  }

  #placeOf(ref: string | undefined, before: Place): Place {
    const place = ref === undefined ? { ...before, column: before.column + 1 } : placeOf(ref);
    if (place.column < 0 || place.column >= MOST_COLUMNS) {
      throw new BadInputError(
        `${this.#parts.path}: the cell ${ref} lies beyond the ${MOST_COLUMNS} columns of a sheet`,
      );
    }
    return place;
  }

  #within(cell: OpenCell, event: XmlEvent): void {
    if (event.kind === 'TEXT') {
      if (cell.part === 'v' || (cell.part === 't' && !cell.isReading)) cell.text += event.text;
      return;
    }
    const isOpen = event.kind === 'OPEN';
    if (event.name === 'rPh') cell.isReading = isOpen;
    else if (event.name === 'v' || event.name === 't') cell.part = isOpen ? event.name : '';
    else if (isOpen && event.name === 'f') {
      cell.hasFormula = true;
      const { ref, t } = event.attributes;
      // Also of a shared formula, cells of its area have an element `f` of their own.
      const isFilling = (t === 'array' || t === 'dataTable') && ref?.includes(':') === true;
      if (isFilling) this.#filled.push(areaOf(ref));
      if (this.#filled.length > MOST_AREAS) {
        throw new BadInputError(`${this.#parts.path}: more than ${MOST_AREAS} formulas fill areas of cells at one row`);
      }
    }
  }

  #faultOf({ place, type, hasFormula }: OpenCell): CellFault | undefined {
    const isFilled = this.#filled.some((area) => contains(area, place));
    const isFormula = (hasFormula || isFilled) && !this.#takesFormulas;
    if (!isFormula && type !== 'e') return undefined;
    return { cell: refOf(place), column: place.column, reason: isFormula ? 'FORMULA' : 'ERROR' };
  }

  #textOf({ place, type, style, text }: OpenCell): string {
    const { sharedTexts, dateFormats, counts1904 } = this.#workbook;
    if (type === 's') {
      const shared = text === '' ? '' : sharedTexts[Number(text)];
      if (shared !== undefined) return shared;
      throw new BadInputError(
        `${this.#parts.path}: the cell ${refOf(place)} has a text that the workbook has not: it is damaged`,
      );
    }
    if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
    if (type !== 'n' || text === '') return text;
    const number = Number(text);
    if (!Number.isFinite(number)) {
      throw new BadInputError(
        `${this.#parts.path}: the cell ${refOf(place)} has a number that is none: '${text.slice(0, 40)}'`,
      );
    }
    if (dateFormats[style] === true) return dateText(number, counts1904);
    // Excel counts with 15 digits. Other programs write a longer number of digits in full, which may be an id.
    return /^-?\d{16,}$/.test(text) ? text : String(Number(number.toPrecision(15)));
  }
}

class OpenCell {
  readonly place: Place;
  /** `t` of the cell: s a shared text, n a number, b true or false, e an error, str and inlineStr texts. */
  readonly type: string;
  readonly style: number;
  text = '';
  part = '';
  isReading = false;
  hasFormula = false;

  constructor(place: Place, type: string, style: number) {
    this.place = place;
    this.type = type;
    this.style = style;
  }
}

/** `2021-07-26`, with a time `2021-07-26 10:30:00`; a time alone is `10:30:00`. A number that is no day stays. */
function dateText(serial: number, counts1904: boolean): string {
  const [year = 0, month = 0, day = 0, ...time] = dateFromSerial(serial + (counts1904 ? 1462 : 0));
  const pad = (part: number, length = 2): string => String(part).padStart(length, '0');
  const clock = time.map((part) => pad(part)).join(':');
  if (serial < 0 || !Number.isInteger(year)) return String(serial);
  if (serial < 1) return clock;
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  return Number.isInteger(serial) ? date : `${date} ${clock}`;
}

function contains({ from, to }: Area, { row, column }: Place): boolean {
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
}

function areaOf(ref: string): Area {
  const [from = 'A1', to = from] = ref.split(':');
  return { from: placeOf(from), to: placeOf(to) };
}

/** `C18` → row 17, column 2. A column of -1 is none. */
function placeOf(ref: string): Place {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,4})\$?(\d{1,9})$/.exec(ref) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}

function refOf({ row, column }: Place): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
