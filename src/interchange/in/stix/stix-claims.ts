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
}

export function claimsOf(object: StixObject, context: StixContext): Draft[] {
  const made = object.revoked === true ? [] : (MAKERS[object.type]?.(object, context) ?? []);
  const used: Readonly<Record<string, string>> = made.length === 0 ? {} : (USED[object.type] ?? {});
  if (object.type in MAKERS || object.type === 'report') {
    const all: Readonly<Record<string, string>> =
      object.type === 'report' && context.reports.size > 0 ? USED_OF_REPORTS : used;
    for (const [property, values] of countedProperties(object)) {
      const into = all[property];
      context.reading.account.count(
        `${object.type}.${property}`,
        into === undefined ? 'DROPPED' : 'KEPT',
        into ?? '',
        values,
      );
    }
  }
  return made.filter(({ row }) => context.claimed.add(row.id, 1) === undefined);
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

type Maker = (object: StixObject, context: StixContext) => Draft[];

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
    if (polarity === undefined) return [];
    return object.object_refs.flatMap((id, at) => {
      const on = context.relationships.get(id);
      if (on === undefined) return [];
      const { claim: _, ...proposition } = on;
      return [claim(object, context, { ...proposition, id: partId(object, at, context), polarity })];
    });
  },
  note: (object, context) => {
    const author = object.created_by_ref === undefined ? undefined : context.entity(object.created_by_ref);
    if (author === undefined) return [];
    return object.object_refs.flatMap((id, at) => {
      const entity = context.entity(id);
      const on = entity === undefined ? context.relationships.get(id)?.claim : undefined;
      if (entity === author || (entity === undefined && on === undefined)) return [];
      const row = { id: partId(object, at, context), subject: author, predicate: 'COMMENTED_ON', object: entity };
      return [claim(object, context, { ...row, content: on })];
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
): Draft[] {
  const { reading, entity, label } = context;
  const { bindings, vocabulary, account } = reading;
  const labels = [
    source === undefined ? undefined : label(source),
    target === undefined ? undefined : label(target),
  ] as const;
  // An end that is no thing was reported.
  if (source === undefined || target === undefined || labels.includes(undefined)) return [];
  const bound = Object.hasOwn(bindings.predicates, type) ? bindings.predicates[type] : undefined;
  if (bound === null) return [];
  const found = bound === undefined ? predicatesOf(type, labels, vocabulary) : [vocabulary.predicate(bound)];
  const [predicate] = found;
  if (predicate === undefined || found.length > 1) {
    const names = found.length > 1 ? found.map((each) => each?.name ?? '') : ['…'];
    const proposal = names.map((name) => `"predicates": {${JSON.stringify(type)}: "${name}"}`).join(' or ');
    account.matter('UNKNOWN_PREDICATE', type, proposal, object.pointer);
    return [];
  }
  const [subject, objectId] = [entity(source), entity(target)];
  if (subject === undefined || objectId === undefined) return [];
  const id = claimIdOf(reading, object.id, ...(object.where_sighted_refs.length > 1 ? [source] : []));
  if (context.wanted.has(object.id)) {
    context.relationships.set(object.id, { claim: id, subject, predicate: predicate.name, object: objectId });
  }
  return [claim(object, context, { id, subject, predicate: predicate.name, object: objectId, ...columns })];
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
