/** Reads identifiers of a record, as `scheme:value`. A value that has not the form of its scheme is left out and reported. */
import { fitsScheme, readIdentifier } from '../../../model/identifier.ts';
import type { Vocabulary } from '../../../model/vocabulary.ts';
import type { ImportAccount } from '../import-account.ts';
import type { Cell } from '../mapping/mapping.ts';
import { cellReader } from './cell-reader.ts';
import type { RecordView } from './record-view.ts';
import { recordName } from './table-rows.ts';

export function identifierReader(
  specs: readonly { readonly scheme: string; readonly value: Cell }[],
  view: RecordView,
  vocabulary: Vocabulary,
  account: ImportAccount,
): () => string[] {
  const readers = specs.map(({ scheme, value }) => {
    const read = cellReader(value, view, 'KEPT', 'identifiers');
    const row = vocabulary.scheme(scheme);
    return () => {
      const position = view.position;
      const text = read();
      if (typeof text !== 'string') return undefined;
      const identifier = `${scheme}:${text}`;
      if (row !== undefined && fitsScheme(row, text) && 'ok' in readIdentifier(identifier)) return identifier;
      view.forget(position);
      account.matter(
        'UNREADABLE_VALUE',
        identifier,
        `a value of the form of the scheme ${scheme}, or another scheme`,
        recordName(view.record),
      );
      return undefined;
    };
  });
  return () => readers.map((read) => read()).filter((identifier) => identifier !== undefined);
}
