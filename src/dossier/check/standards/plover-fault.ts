/** Compares the `plover` of a row with the tables of PLOVER's manual. */
import type { VocabularyRow } from '../../../model/vocabulary.ts';
import { PLOVER } from './standards.ts';

const MANUAL = `${PLOVER.standard} ${PLOVER.version}`;

export function ploverFault(row: VocabularyRow): string | undefined {
  if (!('plover' in row) || row.plover === undefined) return undefined;
  const { plover } = row;
  if (row.term === 'PREDICATE') return eventFault(plover);
  if (row.term === 'KIND') {
    return listFault(plover, 'sector or actor code', [...PLOVER.sectors, ...PLOVER.nonStateActors]);
  }
  return listFault(plover, 'field of a record', PLOVER.fields);
}

function eventFault(plover: string): string | undefined {
  const [type = '', mode] = plover.split('/');
  const modes = PLOVER.types[type];
  if (modes === undefined) return listFault(type, 'event type', Object.keys(PLOVER.types));
  if (mode === undefined) return undefined;
  if (modes.length === 0) return `plover '${plover}': ${MANUAL} has no modes of ${type}; write '${type}'`;
  return listFault(mode, `mode of ${type}`, modes);
}

function listFault(code: string, what: string, codes: readonly string[]): string | undefined {
  if (codes.includes(code)) return undefined;
  return `plover '${code}': ${MANUAL} has no ${what} '${code}'; use one of ${codes.join(', ')}, or leave plover out`;
}
