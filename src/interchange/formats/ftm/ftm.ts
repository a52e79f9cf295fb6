/**
 * FollowTheMoney 4 (https://followthemoney.tech): entities as lines of JSON, and each of their values as a statement whose origin is the claim.
 * It has no speakers, denials or plans: an affirmed ACTUAL claim that was not taken back becomes a link of its own, all others are dropped.
 */
import { createHash } from 'node:crypto';
import type { Account } from '../../account/account.ts';
import type { Format, Piece } from '../format.ts';
import { readNames } from '../names.ts';
import { readFtmCodes } from './codes.ts';
import { documentEntity, thingEntity, type FtmEntity } from './things.ts';
import { linkOf } from './links.ts';

const ENTITIES = 'entities.ftm.json';
const STATEMENTS = 'statements.json';
const TYPE = 'application/json-lines; charset=utf-8';

export const ftm: Format = {
  name: 'ftm',
  standard: 'FollowTheMoney 4',
  files: [
    { name: ENTITIES, type: TYPE },
    { name: STATEMENTS, type: TYPE },
  ],
  async *write(account, { language }) {
    const dataset = await datasetOf(account);
    const codes = await readFtmCodes(account);
    const names = await readNames(account, language);
    const schemata = new Map<string, string>();
    for await (const entity of account.take('entity')) {
      const written = thingEntity(entity, codes);
      if (written === undefined) continue;
      schemata.set(written.id, written.schema);
      yield* piecesOf(written, dataset);
    }
    for await (const document of account.take('document')) yield* piecesOf(documentEntity(document, names), dataset);
    for await (const claim of account.take('claim')) {
      const written = linkOf(claim, { codes, names, schemata, language });
      if (written !== undefined) yield* piecesOf(written, dataset);
    }
    for await (const term of account.take('term')) {
      term.fold('term', 'schemata and properties');
      term.fold('name', 'schemata and properties');
      term.fold('definition', 'schemata and properties');
      term.drop('labels', 'inverseLabels');
    }
    await account.drop('relation', 'disagreement', 'proposal');
  },
};

/** Names of datasets have underscores. */
async function datasetOf(account: Account): Promise<string> {
  const ids: string[] = [];
  for await (const dossier of account.take('dossier')) {
    ids.push(dossier.fold('id', 'the name of the dataset').replaceAll('-', '_'));
    dossier.drop(
      'titles',
      'languages',
      'codebook',
      'formatVersion',
      'codedBy',
      'codedOn',
      'licence',
      'iri',
      'reviewed',
    );
    for (const reason of dossier.each('reasons')) reason.drop('id', 'rule', 'of', 'texts');
  }
  return ids.join('_');
}

function* piecesOf({ id, schema, properties, origin }: FtmEntity, dataset: string): Generator<Piece> {
  const filled = Object.entries(properties).flatMap(([name, values]): [string, readonly string[]][] => {
    const different = [...new Set(values)];
    return different.length === 0 ? [] : [[name, different]];
  });
  const entity = { id, schema, properties: Object.fromEntries(filled), datasets: [dataset] };
  yield { file: ENTITIES, text: `${JSON.stringify(entity)}\n` };
  for (const [prop, values] of filled) {
    for (const value of values) {
      const key = createHash('sha1').update(`${dataset}.${id}.${prop}.${value}`).digest('hex');
      const statement = {
        ...{ id: key, entity_id: id, canonical_id: id, prop, schema, value, dataset, origin, external: false },
        ...{ lang: null, original_value: null, first_seen: null, last_seen: null },
      };
      yield { file: STATEMENTS, text: `${JSON.stringify(statement)}\n` };
    }
  }
}
