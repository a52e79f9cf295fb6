/** The formats of an import. */
import { BadInputError } from '../../errors.ts';
import { jsonldReader, trigReader } from '../formats/rdf/read/readers.ts';
import { excelTable } from './excel/excel.ts';
import { ftmReader } from './ftm/ftm.ts';
import { gexfReader, graphmlReader } from './graph/graph-readers.ts';
import { neo4jReader } from './own/neo4j/neo4j.ts';
import type { Reader } from './reader.ts';
import { stixReader } from './stix/stix.ts';
import { webannotationReader } from './webannotation/webannotation.ts';
import { csvTable } from './tables/csv.ts';
import { wikidataReader } from './wikidata/wikidata.ts';

export const READERS: readonly Reader[] = [
  csvTable,
  excelTable,
  gexfReader,
  graphmlReader,
  jsonldReader,
  trigReader,
  neo4jReader,
  ftmReader,
  stixReader,
  wikidataReader,
  webannotationReader,
];

/** @throws {BadInputError} if there is no such format; the message lists those that exist */
export function readerNamed(name: string): Reader {
  const reader = READERS.find((each) => each.name === name);
  if (reader !== undefined) return reader;
  throw new BadInputError(
    `No import reads the format '${name}'. The formats are: ${READERS.map((each) => each.name).join(', ')}.`,
  );
}
