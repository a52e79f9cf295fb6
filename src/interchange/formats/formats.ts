/** The formats of an export. */
import { BadInputError } from '../../errors.ts';
import { csv } from './csv/csv.ts';
import type { Format } from './format.ts';
import { ftm } from './ftm/ftm.ts';
import { gephi } from './graph/gephi.ts';
import { gexf } from './graph/gexf.ts';
import { graphml } from './graph/graphml.ts';
import { kumu } from './graph/kumu.ts';
import { markdown } from './markdown/markdown.ts';
import { neo4j } from './neo4j/neo4j.ts';
import { jsonld } from './rdf/jsonld.ts';
import { trig } from './rdf/trig.ts';
import { stix } from './stix/stix.ts';
import { webannotation } from './webannotation/webannotation.ts';

export const FORMATS: readonly Format[] = [
  ...[csv, gephi, kumu, gexf, graphml, ftm],
  ...[stix, jsonld, trig, neo4j, webannotation, markdown],
];

/** @throws {BadInputError} if there is no such format; the message lists those that exist */
export function formatNamed(name: string): Format {
  const format = FORMATS.find((each) => each.name === name);
  if (format !== undefined) return format;
  throw new BadInputError(
    `There is no format '${name}'. The formats are: ${FORMATS.map((each) => each.name).join(', ')}.`,
  );
}
