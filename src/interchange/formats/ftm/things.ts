/** Entities and documents of a dossier as entities of FollowTheMoney. */
import { ftmProperty, isFtmSchema } from '../../../dossier/check/standards/standards.ts';
import { readIdentifier } from '../../../model/identifier.ts';
import type { Records } from '../../../records/record.ts';
import type { Taken } from '../../account/account.ts';
import type { Names } from '../names.ts';
import type { FtmCodes } from './codes.ts';
import { ftmDate } from './ftm-date.ts';

export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
  /** The id of the claim that says so; null if the dossier itself does. */
  readonly origin: string | null;
}

/** Ids of documents and claims may be those of entities. */
export const documentId = (id: string): string => `document-${id}`;

export const WITHOUT_LANGUAGE = 'without their languages';

/** @returns undefined if FollowTheMoney has no schema for it */
export function thingEntity(entity: Taken<Records['entity']>, codes: FtmCodes): FtmEntity | undefined {
  const schema = codes.schemaOf({ type: entity.peek('type'), kind: entity.peek('kind') });
  if (schema === undefined) {
    entity.dropRecord();
    return undefined;
  }
  entity.fold('type', 'the schema');
  entity.fold('kind', 'the schema');
  entity.drop('positionSource');
  const [latitude, longitude] = [entity.peek('latitude'), entity.peek('longitude')];
  const isPlaced = ftmProperty(schema, 'latitude') !== undefined;
  if (isPlaced) {
    entity.keep('latitude');
    entity.keep('longitude');
  } else entity.drop('latitude', 'longitude');
  return {
    id: entity.keep('id'),
    schema,
    properties: {
      name: entity.fold('names', `name, ${WITHOUT_LANGUAGE}`).map(({ text }) => text),
      alias: entity.keep('aliases'),
      notes: one(entity.keep('note')),
      ...(isPlaced && { latitude: one(latitude), longitude: one(longitude) }),
      ...identifiersOf(entity, schema, codes),
    },
    origin: null,
  };
}

/** Each identifier that has a property of this schema; the others are dropped. */
function identifiersOf(entity: Taken<Records['entity']>, schema: string, codes: FtmCodes): Record<string, string[]> {
  const properties: Record<string, string[]> = {};
  for (const identifier of entity.peek('identifiers')) {
    const read = readIdentifier(identifier);
    const code = 'ok' in read ? codes.scheme(read.ok.scheme) : undefined;
    if (code === undefined || !('ok' in read) || !isFtmSchema(schema, code.schema)) continue;
    properties[code.property] = [...(properties[code.property] ?? []), read.ok.value];
  }
  const count = Object.values(properties).flat().length;
  entity.split('identifiers', { folded: count, into: 'properties of registers, such as wikidataId' });
  return properties;
}

export function documentEntity(document: Taken<Records['document']>, names: Names): FtmEntity {
  const id = document.keep('id');
  const publisher = document.fold('publishedBy', 'publisher, by its name');
  const published = ftmDate(document.peek('publishedEarliest'), document.peek('publishedLatest'));
  for (const field of ['publishedEarliest', 'publishedLatest'] as const) {
    if (published === null) document.drop(field);
    else document.fold(field, 'publishedAt');
  }
  document.drop('dossiers', 'kind', 'language', 'sha256', 'publishedOn', 'publishedBasis', 'licence', 'supersedes');
  document.drop('identifiers', 'codedBy', 'codedOn');
  const titles = document.fold('titles', `title, ${WITHOUT_LANGUAGE}`).map(({ text }) => text);
  const [file, citation] = [document.keep('file'), document.keep('citation')];
  return {
    id: documentId(id),
    schema: 'Document',
    properties: {
      title: titles,
      // FollowTheMoney asks for a name of the file.
      fileName: one(file ?? citation ?? id),
      summary: one(citation),
      author: one(document.keep('author')),
      publisher: publisher === null ? [] : [names.entity(publisher)],
      publishedAt: one(published),
      sourceUrl: [...one(document.keep('url')), ...one(document.keep('archiveUrl'))],
      retrievedAt: one(document.keep('retrievedOn')),
    },
    origin: null,
  };
}

function one(value: string | number | null): string[] {
  return value === null ? [] : [String(value)];
}
