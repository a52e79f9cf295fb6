/** Documents as reports, and as groupings if their day of publication is not known or lies before year 1: a report of STIX has such a day. */
import type { DocumentRecord } from '../../../records/record.ts';
import type { Taken } from '../../account/account.ts';
import type { ObjectIndex } from './index-of-objects.ts';
import {
  addressOf,
  byLanguage,
  extended,
  further,
  IN_EXTENSION,
  IN_REFERENCES,
  keepIf,
  type Properties,
  type Reference,
  type StixObject,
} from './object.ts';
import { stixId } from './stix-id.ts';
import { dayBegins, stixTimes } from './stix-time.ts';
import { inLanguages, referenceOf } from './things.ts';

export function documentObject(document: Taken<DocumentRecord>, index: ObjectIndex): StixObject {
  const own = document.peek('id');
  const { id = stixId('grouping', 'document', own) } = index.document(own) ?? {};
  const { main, others } = inLanguages(document.keep('titles'), index.language);
  const dossiers = document.fold('dossiers', IN_EXTENSION);
  const identifiers = document.fold('identifiers', IN_REFERENCES);
  const publisher = index.entity(document.peek('publishedBy'));
  const claims = index.claimsIn(own);
  const ofDossiers = dossiers.map((dossier) => stixId('grouping', 'dossier', dossier));
  const citation = document.keep('citation');
  const isReport = id.startsWith('report--');
  const creator = publisher?.startsWith('identity--') === true ? publisher : null;
  const addresses = addressesOf(document);
  const hasHash = addresses.some(({ hashes }) => hashes !== undefined);
  const has = (address: string | null): boolean => addresses.some(({ url }) => url === address);
  const rest: Properties = {
    sanad_id: document.fold('id', IN_EXTENSION),
    ...{ dossiers, titles: byLanguage(others), text_language: document.fold('language', IN_EXTENSION) },
    sha256: keepIf(document, 'sha256', hasHash),
    url: keepIf(document, 'url', has(document.peek('url'))),
    archive_url: keepIf(document, 'archiveUrl', has(document.peek('archiveUrl'))),
    published_by: keepIf(document, 'publishedBy', creator !== null),
    published_earliest: keepIf(document, 'publishedEarliest', isReport),
    ...further(document, ['kind', 'file', 'retrievedOn', 'author', 'publishedOn', 'publishedBasis', 'publishedLatest']),
    ...further(document, ['licence', 'supersedes', 'codedBy', 'codedOn']),
  };
  const [dossier] = dossiers;
  const written = [document.peek('codedOn'), ...index.written(dossier ?? '', own)];
  return extended(
    id,
    stixTimes(written),
    {
      created_by_ref: creator,
      name: main?.text ?? citation ?? own,
      lang: main?.language,
      description: citation,
      ...(isReport ? { published: dayBegins(document.peek('publishedEarliest')) } : { context: 'unspecified' }),
      // A report without claims names its publisher, or else its dossier: the list is never empty.
      object_refs: claims.length > 0 ? claims : publisher === undefined ? ofDossiers : [publisher],
      external_references: [...addresses, ...identifiers.map(referenceOf)],
    },
    rest,
  );
}

function addressesOf(document: Taken<DocumentRecord>): Reference[] {
  const sha256 = document.peek('sha256');
  const archived = addressOf(document.peek('archiveUrl'), sha256);
  const address = addressOf(document.peek('url'), sha256);
  return [
    ...('url' in address ? [{ source_name: 'address', ...address }] : []),
    ...('url' in archived ? [{ source_name: 'archive', ...archived }] : []),
  ];
}
