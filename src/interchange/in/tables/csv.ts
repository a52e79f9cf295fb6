/** Tables with delimiters (RFC 4180 and its relatives), read by a mapping. */
import { asMapping } from '../mapping/as-mapping.ts';
import { proposeMapping } from '../mapping/propose-mapping.ts';
import { sampleTable } from '../mapping/sample-table.ts';
import type { Reader } from '../reader.ts';
import { citableTable } from './citable-table.ts';
import { readTable } from './read-table.ts';

export const csvTable: Reader = {
  name: 'csv',
  standard: 'CSV (RFC 4180) and other tables with delimiters, by a mapping',
  isSource: true,
  async propose(path, _vocabulary, { encoding }) {
    return await proposeMapping(path, await sampleTable(path, encoding));
  },
  async document(path, mapping, folder) {
    return await citableTable(path, asMapping(mapping).table ?? {}, folder);
  },
  read(reading) {
    return readTable(reading, asMapping(reading.mapping));
  },
};
