/** Entities as objects of STIX 2.1: of the type of their kind where that asks for nothing that a dossier does not have, else of a type of Sanad's. */
import { readIdentifier } from '../../../model/identifier.ts';
import type { LocalizedText } from '../../../model/languages.ts';
import type { EntityRecord } from '../../../records/record.ts';
import type { Taken } from '../../account/account.ts';
import type { StixCodes } from './codes.ts';
import {
  byLanguage,
  extended,
  isOwnType,
  further,
  IN_EXTENSION,
  IN_REFERENCES,
  keepIf,
  newObject,
  type Properties,
  type Reference,
  type StixObject,
} from './object.ts';
import { stixId } from './stix-id.ts';
import type { StixTimes } from './stix-time.ts';

/** Types that ask for no more than a name. An indicator asks for a pattern, malware for whether it is a family. */
const NAMED: readonly string[] = [
  ...['attack-pattern', 'campaign', 'course-of-action', 'identity', 'incident', 'infrastructure', 'intrusion-set'],
  ...['threat-actor', 'tool', 'vulnerability'],
];
const WITH_ALIASES: readonly string[] = [
  ...['attack-pattern', 'campaign', 'infrastructure', 'intrusion-set', 'threat-actor', 'tool'],
];

/** What decides of which type an entity is. */
export type Typed = Pick<EntityRecord, 'id' | 'type' | 'kind' | 'identifiers' | 'latitude' | 'longitude'>;

export function entityId(entity: Typed, codes: StixCodes): string {
  const type = codes.typeOf(entity)?.type;
  const fits = type !== undefined && (NAMED.includes(type) || (type === 'location' && isPlaced(entity)));
  return stixId(fits ? type : `x-sanad-${entity.type.toLowerCase()}`, 'entity', entity.id);
}

/** STIX takes no location with a name alone. */
function isPlaced(entity: Typed): boolean {
  return hasPosition(entity) || countryOf(entity) !== null;
}

function hasPosition({ latitude, longitude }: Typed): boolean {
  return latitude !== null && longitude !== null;
}

function countryOf({ kind, identifiers }: Typed): string | null {
  if (kind !== 'COUNTRY') return null;
  return identifiers.map((each) => /^iso3166:([A-Z]{2})$/.exec(each)?.[1]).find((each) => each !== undefined) ?? null;
}

export function entityObject(
  entity: Taken<EntityRecord>,
  { codes, times, language }: { readonly codes: StixCodes; readonly times: StixTimes; readonly language: string },
): StixObject {
  const typed: Typed = {
    id: entity.peek('id'),
    type: entity.peek('type'),
    kind: entity.peek('kind'),
    identifiers: entity.peek('identifiers'),
    latitude: entity.peek('latitude'),
    longitude: entity.peek('longitude'),
  };
  const id = entityId(typed, codes);
  const type = id.slice(0, id.indexOf('--'));
  const isLocation = type === 'location';
  const { main, others } = inLanguages(entity.keep('names'), language);
  const identifiers = entity.fold('identifiers', IN_REFERENCES);
  const aliases = keepIf(entity, 'aliases', WITH_ALIASES.includes(type));
  const [latitude, longitude] = [keepIf(entity, 'latitude', isLocation), keepIf(entity, 'longitude', isLocation)];
  const position = { latitude, longitude };
  const own: Properties = {
    name: main?.text ?? typed.id,
    lang: main?.language,
    description: entity.keep('note'),
    identity_class: type === 'identity' ? codes.typeOf(typed)?.identityClass : null,
    ...(isLocation && { country: countryOf(typed) }),
    ...(isLocation && hasPosition(typed) && position),
    ...(WITH_ALIASES.includes(type) && { aliases }),
    external_references: identifiers.map(referenceOf),
  };
  const rest: Properties = {
    sanad_id: entity.fold('id', IN_EXTENSION),
    entity_type: entity.fold('type', IN_EXTENSION),
    ...further(entity, ['kind', 'positionSource']),
    names: byLanguage(others),
    ...(!WITH_ALIASES.includes(type) && { aliases }),
    ...(!isLocation && position),
  };
  return isOwnType(id) ? newObject(id, times, { ...own, ...rest }) : extended(id, times, own, rest);
}

/** The form that stands for the thing, in the language or else in English or the first one, and the other forms. */
export function inLanguages(
  texts: readonly LocalizedText[],
  language: string,
): { readonly main: LocalizedText | undefined; readonly others: readonly LocalizedText[] } {
  const [wanted] = language.split('-');
  const main =
    texts.find((each) => each.language.split('-')[0] === wanted) ??
    texts.find((each) => each.language.split('-')[0] === 'en') ??
    texts[0];
  return { main, others: texts.filter((each) => each !== main) };
}

/** STIX gives the numbers of two sources a form, and forbids that form to other sources. */
const OF_STIX: Readonly<Record<string, RegExp>> = {
  cve: /^CVE-\d{4}-(0\d{3}|[1-9]\d{3,})$/,
  capec: /^CAPEC-\d+$/,
};

export function referenceOf(identifier: string): Reference {
  const read = readIdentifier(identifier);
  if (!('ok' in read)) return { source_name: 'identifier', description: identifier };
  const { scheme, value } = read.ok;
  const isOfStix = OF_STIX[scheme]?.test(value) ?? !/^(CVE|CAPEC)-/.test(value);
  return isOfStix
    ? { source_name: scheme, external_id: value }
    : { source_name: 'identifier', description: identifier };
}
