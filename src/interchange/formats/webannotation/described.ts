/** Documents and entities, to which annotations refer. */
import type { LocalizedText } from '../../../model/languages.ts';
import type { DocumentRecord, EntityRecord } from '../../../records/record.ts';
import type { Account, Taken } from '../../account/account.ts';
import type { Names } from '../names.ts';
import { Iris } from '../rdf/iris.ts';
import { addressOf } from './iris.ts';

/** Where a document is, and when the copy was made whose text the passages are of. */
export interface DocumentAddress {
  readonly iri: string;
  readonly state: object | null;
}

/** In memory, about 200 bytes for a document. */
export async function documentAddresses(account: Account, base: string): Promise<ReadonlyMap<string, DocumentAddress>> {
  const addresses = new Map<string, DocumentAddress>();
  for await (const document of account.again('document')) {
    addresses.set(document.id, { iri: sourceOf(document, base), state: stateOf(document) });
  }
  return addresses;
}

function sourceOf({ id, url }: Pick<DocumentRecord, 'id' | 'url'>, base: string): string {
  return addressOf(url) ?? new Iris(base).record('document', id);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The beginning of a day, as the model asks for it. */
export function momentOf(day: string | null): string | null {
  return day !== null && DAY.test(day) ? `${day}T00:00:00Z` : null;
}

function stateOf({ archiveUrl, retrievedOn }: Pick<DocumentRecord, 'archiveUrl' | 'retrievedOn'>): object | null {
  const [cached, sourceDate] = [addressOf(archiveUrl), momentOf(retrievedOn)];
  if (cached === null && sourceDate === null) return null;
  return { type: 'TimeState', ...(cached !== null && { cached }), ...(sourceDate !== null && { sourceDate }) };
}

export function describedDocument(
  document: Taken<DocumentRecord>,
  { base, names }: { readonly base: string; readonly names: Names },
): object {
  const publisher = document.fold('publishedBy', 'dcterms:publisher, by its name');
  const own = document.fold('id', 'sanad:id');
  if (addressOf(document.peek('url')) === null) document.drop('url');
  else document.keep('url');
  if (addressOf(document.peek('archiveUrl')) === null) document.drop('archiveUrl');
  else document.keep('archiveUrl');
  if (momentOf(document.peek('retrievedOn')) === null) document.drop('retrievedOn');
  else document.fold('retrievedOn', 'sourceDate, the beginning of the day');
  document.drop('dossiers', 'kind', 'file', 'publishedBasis', 'publishedEarliest', 'publishedLatest');
  document.drop('supersedes', 'identifiers', 'codedBy', 'codedOn');
  return present({
    id: sourceOf({ id: own, url: document.peek('url') }, base),
    'sanad:id': own,
    language: document.keep('language'),
    'dcterms:title': tagged(document.keep('titles')),
    'dcterms:bibliographicCitation': document.keep('citation'),
    'dcterms:creator': document.keep('author'),
    'dcterms:publisher': publisher === null ? null : names.entity(publisher),
    'dcterms:issued': document.keep('publishedOn'),
    'dcterms:license': document.keep('licence'),
    'sanad:sha256': document.keep('sha256'),
  });
}

export function describedEntity(entity: Taken<EntityRecord>, base: string): object {
  const own = entity.keep('id');
  entity.drop('kind', 'identifiers', 'latitude', 'longitude', 'positionSource');
  return present({
    id: new Iris(base).record('entity', own),
    'sanad:id': own,
    type: `sanad:${entity.keep('type')}`,
    'rdfs:label': tagged(entity.keep('names')),
    'skos:altLabel': entity.keep('aliases'),
    'skos:note': entity.keep('note'),
  });
}

function tagged(texts: readonly LocalizedText[]): object[] {
  return texts.map(({ language, text }) => ({ '@value': text, '@language': language }));
}

export function present(properties: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
