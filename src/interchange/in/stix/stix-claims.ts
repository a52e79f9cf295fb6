/** The claims of an object of STIX: of a relationship or sighting one, of an opinion or a note one for each thing that it is on. */
import type { Draft, Reading } from '../reader.ts';
import { claimIdOf, type Source } from '../sourced/source.ts';
import { edtfInterval } from '../sourced/edtf-dates.ts';
import type { SeenKeys } from '../tables/seen-keys.ts';
import { predicatesOf } from './stix-kinds.ts';
import { countedProperties, dayOf, type StixObject } from './stix-objects.ts';

export interface Proposition {
  readonly claim: string;
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  readonly when: string | undefined;
}

export interface StixContext {
  readonly reading: Reading;
  readonly source: Source;
  readonly reports: ReadonlyMap<string, readonly string[]>;
  /** What the relationships say on which there are opinions and notes. */
  readonly relationships: Map<string, Proposition>;
  readonly wanted: ReadonlySet<string>;
  /** Ids of claims. */
  readonly claimed: SeenKeys;
  /** The id of an entity that was made, by that of its object. */
  readonly entity: (id: string) => string | undefined;
  readonly label: (id: string) => string | undefined;
  /** Whether the bundle has the object. */
  readonly isThere: (id: string) => boolean;
}

export function claimsOf(object: StixObject, context: StixContext): Draft[] {
  const { account } = context.reading;
  const maker = Object.hasOwn(MAKERS, object.type) ? MAKERS[object.type] : undefined;
  const made = maker === undefined ? [] : madeBy(maker, object, context);
  const used: Readonly<Record<string, string>> = made.length === 0 ? {} : (USED[object.type] ?? {});
  if (maker !== undefined || object.type === 'report') {
    const all: Readonly<Record<string, string>> =
      object.type === 'report' && context.reports.size > 0 ? USED_OF_REPORTS : used;
    for (const [property, values] of countedProperties(object)) {
      const into = all[property];
      account.count(`${object.type}.${property}`, into === undefined ? 'DROPPED' : 'KEPT', into ?? '', values);
    }
  }
  return made;
}

/** What is left out of an object is listed with its reason. */
function madeBy(maker: Maker, object: StixObject, context: StixContext): Draft[] {
  const leftOut = (reason: string): void => {
    context.reading.account.matter('LEFT_OUT', shown(object), reason, object.pointer);
  };
  if (object.revoked === true) {
    leftOut('its creator revoked it');
    return [];
  }
  const parts = maker(object, context);
  for (const part of parts) if (typeof part === 'string') leftOut(part);
  const claims = parts.filter((part) => typeof part !== 'string');
  return claims.filter(({ row }) => {
    const isNew = context.claimed.add(row.id, 1) === undefined;
    if (!isNew) leftOut('the bundle has an object of this id twice');
    return isNew;
  });
}

/** `relationship--… (uses)` */
function shown({ id, relationship_type: type, opinion }: StixObject): string {
  const word = type ?? opinion;
  return word === undefined ? id : `${id} (${word})`;
}

/** One that ends before it begins is none, and is reported. */
function intervalOf(
  object: StixObject,
  { reading }: StixContext,
  first: string | undefined,
  last: string | undefined,
): string | undefined {
  const [start, end] = [dayOf(first), dayOf(last)];
  const interval = edtfInterval(start, end);
  if (start !== undefined && end !== undefined && interval === undefined) {
    reading.account.matter('UNREADABLE_DATE', `${start}, ${end}`, 'a beginning before its end', object.pointer);
  }
  return interval;
}

/** A claim, or why one is left out. */
type Made = Draft | string;
type Maker = (object: StixObject, context: StixContext) => Made[];

const MAKERS: Readonly<Record<string, Maker>> = {
  relationship: (object, context) =>
    linkOf(object, context, object.relationship_type ?? '', [object.source_ref, object.target_ref], {
      when: intervalOf(object, context, object.start_time, object.stop_time),
    }),
  sighting: (object, context) =>
    (object.where_sighted_refs.length === 0 ? [undefined] : object.where_sighted_refs).flatMap((where) =>
      linkOf(object, context, 'sighting', [where, object.sighting_of_ref], {
        when: intervalOf(object, context, object.first_seen, object.last_seen),
      }),
    ),
  opinion: (object, context) => {
    const polarity = POLARITIES[object.opinion ?? ''];
    if (polarity === undefined) return [`an opinion that is ${object.opinion ?? 'none'} neither affirms nor denies`];
    if (object.object_refs.length === 0) return ['it is on nothing'];
    return object.object_refs.map((id, at) => {
      const on = context.relationships.get(id);
      if (on === undefined) return `it is on ${id}, which is no relationship that became a claim`;
      const { claim: _, ...proposition } = on;
      const when = ownTime(object, context) ?? on.when;
      return claim(object, context, { ...proposition, when, id: partId(object, at, context), polarity });
    });
  },
  note: (object, context) => {
    const author = object.created_by_ref === undefined ? undefined : context.entity(object.created_by_ref);
    if (author === undefined) return ['nobody who became an entity created it'];
    if (object.object_refs.length === 0) return ['it is on nothing'];
    return object.object_refs.map((id, at) => {
      const entity = context.entity(id);
      const on = entity === undefined ? context.relationships.get(id)?.claim : undefined;
      if (entity === author) return `it is on its creator ${id}`;
      if (entity === undefined && on === undefined) return `it is on ${id}, which became neither an entity nor a claim`;
      const row = { id: partId(object, at, context), subject: author, predicate: 'COMMENTED_ON', object: entity };
      return claim(object, context, { ...row, content: on });
    });
  },
};

const POLARITIES: Readonly<Record<string, string>> = {
  'strongly-disagree': 'NEGATED',
  disagree: 'NEGATED',
  agree: 'AFFIRMED',
  'strongly-agree': 'AFFIRMED',
};

/** Into what the properties of an object go that became a claim. */
const COMMON = { created_by_ref: 'Claim.attribution', external_references: 'Claim.cites' };
const USED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  relationship: {
    ...COMMON,
    ...{ relationship_type: 'Claim.predicate', source_ref: 'Claim.subject', target_ref: 'Claim.object' },
    ...{ start_time: 'Claim.when', stop_time: 'Claim.when' },
  },
  sighting: {
    ...COMMON,
    ...{ where_sighted_refs: 'Claim.subject', sighting_of_ref: 'Claim.object' },
    ...{ first_seen: 'Claim.when', last_seen: 'Claim.when' },
  },
  opinion: { ...COMMON, opinion: 'Claim.polarity', object_refs: 'Claim.subject, predicate, object' },
  note: { ...COMMON, object_refs: 'Claim.object' },
};
const USED_OF_REPORTS: Readonly<Record<string, string>> = {
  name: 'Claim.cites',
  published: 'Claim.cites',
  object_refs: 'Claim.cites',
};

function linkOf(
  object: StixObject,
  context: StixContext,
  type: string,
  [source, target]: readonly [string | undefined, string | undefined],
  columns: { readonly when: string | undefined },
): Made[] {
  const { reading, entity, label } = context;
  const { bindings, vocabulary, account } = reading;
  if (source === undefined || target === undefined) return [`it has no ${source === undefined ? 'source' : 'target'}`];
  const missing = [source, target].filter((id) => label(id) === undefined);
  if (missing.length > 0) return [missing.map((id) => withoutEntity(id, context)).join('; ')];
  const bound = Object.hasOwn(bindings.predicates, type) ? bindings.predicates[type] : undefined;
  if (bound === null) return [`"predicates" leaves out ${JSON.stringify(type)}`];
  const labels = [label(source), label(target)] as const;
  const found = bound === undefined ? predicatesOf(type, labels, vocabulary) : [vocabulary.predicate(bound)];
  const [predicate] = found;
  if (predicate === undefined || found.length > 1) {
    const names = found.length > 1 ? found.map((each) => each?.name ?? '') : ['…'];
    const proposal = names.map((name) => `"predicates": {${JSON.stringify(type)}: "${name}"}`).join(' or ');
    account.matter('UNKNOWN_PREDICATE', type, proposal, object.pointer);
    return [`no predicate is decided for ${JSON.stringify(type)}`];
  }
  const [subject, objectId] = [entity(source), entity(target)];
  if (subject === undefined || objectId === undefined) {
    return [`${subject === undefined ? source : target} has no name in the main language`];
  }
  const id = claimIdOf(reading, object.id, ...(object.where_sighted_refs.length > 1 ? [source] : []));
  if (context.wanted.has(object.id)) {
    context.relationships.set(object.id, {
      claim: id,
      subject,
      predicate: predicate.name,
      object: objectId,
      ...columns,
    });
  }
  return [claim(object, context, { id, subject, predicate: predicate.name, object: objectId, ...columns })];
}

function withoutEntity(id: string, { isThere }: StixContext): string {
  return isThere(id) ? `${id} became no entity` : `${id} is not in the bundle`;
}

/** When it is so what the object says, if Sanad's extension says it. */
function ownTime(object: StixObject, context: StixContext): string | undefined {
  const own = Object.values(object.extensions ?? {}).find((each) => each.start_time ?? each.stop_time);
  return own === undefined ? undefined : intervalOf(object, context, own.start_time, own.stop_time);
}

function partId({ id, object_refs }: StixObject, at: number, { reading }: StixContext): string {
  return claimIdOf(reading, id, ...(object_refs.length > 1 ? [object_refs[at] ?? ''] : []));
}

function claim(object: StixObject, context: StixContext, row: Draft['row']): Draft {
  const { source, entity, reports } = context;
  const creator = object.created_by_ref === undefined ? undefined : entity(object.created_by_ref);
  const day = dayOf(object.created);
  const said = `${creator ?? source.publisherId} RECORDED through DATASET${creator === undefined || day === undefined ? '' : ` on ${day}`}`;
  const outlet =
    creator !== undefined && source.settings.publisher !== undefined ? [`${source.publisherId} REPORTED`] : [];
  const references = object.external_references.map(({ source_name, description, external_id, url }) =>
    [source_name, external_id, description, url === undefined ? undefined : `<${url}>`]
      .filter((each) => each !== undefined)
      .join(', '),
  );
  const cites = [...new Set([...(reports.get(object.id) ?? []), ...references])];
  return {
    label: 'Claim',
    row: {
      ...{
        document: source.documentId,
        attribution: [...outlet, said],
        voice: 'OWN',
        polarity: 'AFFIRMED',
        mode: 'ACTUAL',
      },
      ...row,
      passages: [object.pointer],
      ...(cites.length > 0 && { cites }),
    },
  };
}
