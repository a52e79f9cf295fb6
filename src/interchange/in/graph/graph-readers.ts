/** Graphs in GEXF and GraphML: the edges are written as a table, which is the document, and read by a mapping. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImportAccount } from '../import-account.ts';
import { asMapping } from '../mapping/as-mapping.ts';
import { firstRecords } from '../mapping/sample-table.ts';
import { namingOriginal } from '../name-original.ts';
import type { Reader } from '../reader.ts';
import { readTable } from '../tables/read-table.ts';
import { edgeTable } from './edge-table.ts';
import { gexfItems } from './gexf-items.ts';
import type { GraphItems } from './graph-item.ts';
import { graphmlItems } from './graphml-items.ts';
import { proposeEdges } from './propose-edges.ts';

export const gexfReader = readerOf('gexf', 'GEXF 1.1 to 1.3, its edges by a mapping', gexfItems);
export const graphmlReader = readerOf('graphml', 'GraphML 1.0, its edges by a mapping', graphmlItems);

function readerOf(name: string, standard: string, items: GraphItems): Reader {
  return {
    name,
    standard,
    isSource: true,
    async propose(path, vocabulary) {
      const folder = await mkdtemp(join(tmpdir(), 'sanad-edges-'));
      try {
        const table = await edgeTable(path, items, folder, new ImportAccount());
        const { columns, records } = await namingOriginal(table, path, () => firstRecords(table, {}));
        return proposeEdges(path, columns, records, vocabulary);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    async document(path, _mapping, folder, account) {
      return await edgeTable(path, items, folder, account);
    },
    read(reading) {
      return readTable(reading, asMapping(reading.mapping));
    },
  };
}
