/** Statements beside those of the mapping, by which other programs recognize entities and words. A reader of ours does not need them. */
import { type EntityLabel, isActorLabel, isEntityLabel } from '../../../model/labels.ts';
import type { EntityRecord, TermRecord } from '../../../records/record.ts';
import type { Taken } from '../../account/account.ts';
import type { Statements } from './describe.ts';
import { term, TYPE } from './vocabularies.ts';

const WIKIDATA = 'http://www.wikidata.org/entity/';
const CODE_OF_WIKIDATA = /^[PQ][1-9]\d*$/;

/** Where another vocabulary means the same by a type. */
const CLASSES: Readonly<Partial<Record<EntityLabel, `${'foaf' | 'schema'}:${string}`>>> = {
  Person: 'foaf:Person',
  Organization: 'foaf:Organization',
  Event: 'schema:Event',
  Place: 'schema:Place',
};

export function sayMoreOfEntity(entity: Taken<EntityRecord>, node: string, statements: Statements): void {
  const type = entity.peek('type');
  if (isEntityLabel(type)) {
    const name = CLASSES[type];
    if (name !== undefined) statements.add(node, TYPE, term(name).value);
    if (isActorLabel(type)) statements.add(node, TYPE, term('prov:Agent').value);
  }
  for (const identifier of entity.peek('identifiers')) {
    const [scheme, code = ''] = identifier.split(':');
    if (scheme !== 'wikidata' || !CODE_OF_WIKIDATA.test(code)) continue;
    // The page of the thing: no owl:sameAs, because identifiers join nothing.
    statements.add(node, term('schema:sameAs'), WIKIDATA + code);
  }
}

export function sayMoreOfWord(word: Taken<TermRecord>, node: string, statements: Statements): void {
  const isPredicate = word.peek('term') === 'PREDICATE';
  statements.add(node, TYPE, term(isPredicate ? 'rdf:Property' : 'skos:Concept').value);
  const code = word.peek('definition')['wikidata'];
  if (typeof code !== 'string' || !CODE_OF_WIKIDATA.test(code)) return;
  statements.add(node, term('skos:exactMatch'), WIKIDATA + code);
}
