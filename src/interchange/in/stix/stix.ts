/**
 * STIX 2.1: a bundle. A relationship is a claim of the identity that created it, an opinion affirms or denies one, a note is a comment; other objects are the things
 * that claims name. Reports and external references are what a claim cites. Objects that were revoked are left out.
 */
import { BadInputError } from '../../../errors.ts';
import type { Draft, Reader, Reading } from '../reader.ts';
import { asJson, jsonMembers } from '../sourced/json-members.ts';
import { kindOf, Source, type Kind, type Named } from '../sourced/source.ts';
import { SeenKeys } from '../tables/seen-keys.ts';
import { claimsOf, type StixContext } from './stix-claims.ts';
import { kindKeyOf, kindOfObject, proposedKind } from './stix-kinds.ts';
import { countedProperties, stixObject, type StixObject } from './stix-objects.ts';

export const stixReader: Reader = {
  name: 'stix',
  standard: 'STIX 2.1: a bundle',
  isSource: true,
  document: async (path, _mapping, folder) => await asJson(path, folder),
  async *read(reading) {
    const source = new Source(reading);
    yield* source.head();
    const collected = await collect(reading);
    for (const named of collected.things.values()) yield* placed(source.once(named), named.position, source);
    const context: StixContext = {
      ...{ reading, source, reports: collected.reports, relationships: new Map(), claimed: new SeenKeys() },
      wanted: collected.wanted,
      entity: (id) => {
        const named = collected.things.get(id);
        const own = named === undefined ? undefined : source.idOf(named);
        return own !== undefined && source.has(own) ? own : undefined;
      },
      label: (id) => collected.things.get(id)?.kind.label,
      isThere: (id) => collected.versions.has(id),
    };
    // An opinion may stand before what it is on.
    for (const isSecond of [false, true]) {
      for await (const object of objects(reading, collected.versions)) {
        if (OPINIONS.has(object.type) !== isSecond) continue;
        const drafts = claimsOf(object, context);
        if (drafts.length > 0 && !hasSpeaker(object, context)) yield* source.publisher();
        yield* drafts;
      }
      if (!collected.hasOpinions) break;
    }
  },
};

/** Types that are on claims. */
const OPINIONS: ReadonlySet<string> = new Set(['opinion', 'note']);
/** Types that are no things. */
const NO_THINGS: ReadonlySet<string> = new Set([
  ...['relationship', 'sighting', 'report', 'grouping', 'note', 'opinion', 'observed-data', 'language-content'],
  ...['marking-definition', 'extension-definition'],
]);
const OF_SANAD = /^x-sanad-(proposition|proposal|term)$/;

interface Thing extends Named {
  readonly position: readonly [latitude: number, longitude: number] | undefined;
}

interface Collected {
  readonly things: ReadonlyMap<string, Thing>;
  /** How the reports that name an object are cited, by the id of the object. */
  readonly reports: ReadonlyMap<string, readonly string[]>;
  /** The newest version of each object that has several, by id. */
  readonly versions: ReadonlyMap<string, string>;
  /** Ids of relationships on which there are opinions and notes. */
  readonly wanted: ReadonlySet<string>;
  readonly hasOpinions: boolean;
}

/** In memory: about 300 bytes for a thing, 100 for each other object and for each that a report names. */
async function collect(reading: Reading): Promise<Collected> {
  const things = new Map<string, Thing>();
  const reports = new Map<string, string[]>();
  const versions = new Map<string, string>();
  const wanted = new Set<string>();
  let [hasOpinions, count] = [false, 0];
  for await (const object of objects(reading)) {
    count += 1;
    const before = versions.get(object.id);
    if (before !== undefined && before !== (object.modified ?? '')) {
      reading.account.count(`${object.type}: older version of an object`, 'DROPPED');
    }
    if (before !== undefined && before >= (object.modified ?? '')) continue;
    versions.set(object.id, object.modified ?? '');
    if (object.type === 'report') for (const id of object.object_refs) addTo(reports, id, citationOf(object));
    if (OPINIONS.has(object.type)) {
      hasOpinions = true;
      for (const id of object.object_refs) wanted.add(id);
    }
    if (NO_THINGS.has(object.type) || OF_SANAD.test(object.type)) continue;
    const thing = thingOf(object, reading);
    if (thing !== undefined) things.set(object.id, thing);
  }
  if (count === 0) {
    throw new BadInputError(`${reading.path} is no bundle of STIX 2.1: it has no list "objects" with an object in it`);
  }
  return { things, reports, versions, wanted, hasOpinions };
}

/** Without older versions of an object. */
async function* objects({ path, told }: Reading, versions?: ReadonlyMap<string, string>): AsyncGenerator<StixObject> {
  for await (const member of jsonMembers(path, ['objects'], told)) {
    const object = stixObject(member, path);
    if (versions === undefined || versions.get(object.id) === (object.modified ?? '')) yield object;
  }
}

function thingOf(object: StixObject, reading: Reading): Thing | undefined {
  const { account, vocabulary, bindings } = reading;
  const key = kindKeyOf(object);
  const bound = bindings.kinds[key] ?? bindings.kinds[object.type];
  const kind: Kind | undefined = bound === undefined ? kindOfObject(object, vocabulary) : kindOf(bound);
  if (kind === undefined || object.name === undefined) {
    if (kind === undefined) {
      account.matter('UNMAPPED_KIND', key, `"kinds": {${JSON.stringify(key)}: "${proposedKind(key)}"}`, object.pointer);
    }
    for (const [property, values] of countedProperties(object)) {
      account.count(`${object.type}.${property}`, 'DROPPED', '', values);
    }
    return undefined;
  }
  const isPlaced = kind.label === 'Place' && object.latitude !== undefined && object.longitude !== undefined;
  const identifiers = object.external_references.flatMap(({ source_name, external_id }) =>
    external_id !== undefined && vocabulary.scheme(source_name) !== undefined ? [`${source_name}:${external_id}`] : [],
  );
  for (const [property, values] of countedProperties(object)) {
    const field = `${object.type}.${property}`;
    if (property === 'external_references') {
      account.count(field, 'KEPT', 'identifiers', identifiers.length);
      account.count(field, 'DROPPED', '', values - identifiers.length);
    } else if (property === 'name' || property === 'aliases') account.count(field, 'KEPT', 'name and aliases', values);
    else if (property === 'identity_class') account.count(field, 'FOLDED', 'label and kind', values);
    else if (isPlaced && (property === 'latitude' || property === 'longitude')) {
      account.count(field, 'KEPT', property, values);
    } else account.count(field, 'DROPPED', '', values);
  }
  return {
    ...{ key: object.id, kind, names: [...new Set([object.name, ...object.aliases])], identifiers },
    place: object.pointer,
    position: isPlaced ? [object.latitude ?? 0, object.longitude ?? 0] : undefined,
  };
}

function placed(drafts: readonly Draft[], position: Thing['position'], { documentId }: Source): Draft[] {
  if (position === undefined) return [...drafts];
  const [latitude, longitude] = position;
  return drafts.map(({ label, row }) => ({ label, row: { ...row, latitude, longitude, positionSource: documentId } }));
}

function citationOf({ name = '', published }: StixObject): string {
  return published === undefined ? name : `${name}, ${published.slice(0, 10)}`;
}

function hasSpeaker({ created_by_ref: creator }: StixObject, { entity }: StixContext): boolean {
  return creator !== undefined && entity(creator) !== undefined;
}

function addTo(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
