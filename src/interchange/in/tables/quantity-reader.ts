/** Reads the quantities of a claim: a number, or an estimate within a range, as `'KILLED 3 in 2..5 persons TOTAL'`. */
import { readQuantity } from '../../../model/quantity.ts';
import type { Cell, QuantitySpec } from '../mapping/mapping.ts';
import { asciiDigits } from './ascii-digits.ts';
import { cellReader, codedReader, UnknownCode, type Evaluated } from './cell-reader.ts';
import type { RecordView } from './record-view.ts';

/** A text that is no number, an estimate outside of its range, or a count below zero. */
export class UnreadableNumber {
  readonly text: string;
  readonly reason: string;

  constructor(text: string, reason: string) {
    this.text = text;
    this.reason = reason;
  }
}

/** @param idOf the id of an entity of the record by its name in the mapping */
export function quantityReader(
  spec: QuantitySpec,
  view: RecordView,
  idOf: (name: string) => string | undefined,
): () => Evaluated | UnreadableNumber {
  const into = 'Claim.quantities';
  const [readNumber, readLow, readHigh] = [spec.number, spec.low, spec.high].map((cell) =>
    cell === undefined ? () => undefined : cellReader(cell, view, 'KEPT', into),
  );
  const readUnit = codedReader(spec.unit, view, into, {});
  return () => {
    const figures = [readNumber, readLow, readHigh].map((read, index) => {
      const text = read?.();
      return notBelowZero(numberOf(text, spec), text, [spec.number, spec.low, spec.high][index], spec);
    });
    const unread = figures.find((figure) => figure instanceof UnreadableNumber || figure instanceof UnknownCode);
    if (unread !== undefined) return unread;
    const [best, low, high] = figures as (string | undefined)[];
    const figure = figureOf(best, low, high);
    const unit = readUnit();
    if (figure === undefined || unit === undefined || unit instanceof UnknownCode) return figure && unit;
    const entity = spec.of === undefined ? undefined : idOf(spec.of);
    if (spec.of !== undefined && entity === undefined) return undefined;
    const text = `${spec.measure} ${figure} ${unit} ${spec.role}${entity === undefined ? '' : ` of ${entity}`}`;
    const read = readQuantity(text);
    return 'fault' in read ? new UnreadableNumber(figure, read.fault.slice(read.fault.lastIndexOf(': ') + 2)) : text;
  };
}

/** Nobody counts below zero: many datasets write -99 where nobody knows. A change may be negative, and what the mapping says is. */
function notBelowZero(
  figure: Evaluated | UnreadableNumber,
  text: Evaluated,
  cell: Cell | undefined,
  { belowZero, role }: QuantitySpec,
): Evaluated | UnreadableNumber {
  if (belowZero || role === 'CHANGE' || typeof figure !== 'string' || Number(figure) >= 0) return figure;
  const column = columnOf(cell);
  const written = typeof text === 'string' ? text : figure;
  return new UnreadableNumber(
    column === undefined ? written : `${column}: ${written}`,
    `"empty": {${JSON.stringify(column ?? '…')}: [${JSON.stringify(written)}]} if it means that nobody knows; "belowZero": true in the quantity if it is a number. Until then the claim is without it`,
  );
}

/** The column of a cell, if it is one. */
function columnOf(cell: Cell | undefined): string | undefined {
  if (typeof cell === 'string' || cell === undefined) return cell;
  return 'column' in cell ? cell.column : undefined;
}

function figureOf(best: string | undefined, low: string | undefined, high: string | undefined): string | undefined {
  if (low === undefined && high === undefined) return best;
  const isPoint = low !== undefined && low === high && (best ?? low) === low;
  if (isPoint) return low;
  const span = `${low ?? ''}..${high ?? ''}`;
  return best === undefined ? span : `${best} in ${span}`;
}

/** The number as the dossier writes it: without signs between thousands, with a point. */
export function numberOf(
  text: Evaluated,
  { decimal, thousands }: Pick<QuantitySpec, 'decimal' | 'thousands'>,
): Evaluated | UnreadableNumber {
  if (text === undefined || text instanceof UnknownCode) return text;
  // U+066B and U+066C are these two signs beside digits of Arabic.
  const plainText = asciiDigits(text)
    .replaceAll('\u066B', decimal)
    .replaceAll('\u066C', thousands ?? '\u066C');
  const isGrouped = thousands !== undefined && plainText.includes(thousands);
  const [whole = '', fraction, more] = plainText.split(decimal);
  const digits = isGrouped ? whole.split(thousands) : [whole];
  const groups = digits.slice(1).every((group) => /^\d{3}$/.test(group)) && /^-?\d+$/.test(digits[0] ?? '');
  if (!groups || more !== undefined || (fraction !== undefined && !/^\d+$/.test(fraction))) {
    return new UnreadableNumber(text, 'it is no number by "decimal" and "thousands" of the mapping');
  }
  const plain = digits.join('');
  const trimmed = fraction?.replace(/0+$/, '') ?? '';
  return trimmed === '' ? plain.replace(/^(-?)0+(?=\d)/, '$1') : `${plain}.${trimmed}`;
}
