/** Reads the folder that `sanad export --as neo4j` wrote. */
import { draftsOf } from '../drafts-of-records.ts';
import type { Reader } from '../../reader.ts';
import { Neo4jRecords } from './neo4j-records.ts';

export const neo4jReader: Reader = {
  name: 'neo4j',
  standard: "files of Neo4j's offline importer, as Sanad writes them",
  isSource: false,
  read: (reading) => draftsOf(new Neo4jRecords(reading.path), reading),
};
