/** A claim as an entity of FollowTheMoney: a link between its ends, an event in which they were involved, or a value of its subject. */
import { ftmProperty, isFtmSchema, requiredFtmEnds } from '../../../dossier/check/standards/standards.ts';
import type { ClaimRecord } from '../../../records/record.ts';
import type { Taken } from '../../account/account.ts';
import { nameIn, type Names } from '../names.ts';
import type { FtmCodes } from './codes.ts';
import { ftmDate } from './ftm-date.ts';
import { documentId, type FtmEntity, WITHOUT_LANGUAGE } from './things.ts';

const OF_SUBJECT = '@S';

export interface LinkContext {
  readonly codes: FtmCodes;
  readonly names: Names;
  /** The schema of each entity that is exported. */
  readonly schemata: ReadonlyMap<string, string>;
  readonly language: string;
}

/** @returns undefined if the claim asserts nothing as it stands, or FollowTheMoney has no schema for it: then all of it is dropped */
export function linkOf(claim: Taken<ClaimRecord>, context: LinkContext): FtmEntity | undefined {
  const subject = claim.peek('subject');
  const code = context.codes.predicate(claim.peek('predicate'));
  const ofSubject = subject === null ? undefined : context.schemata.get(subject);
  const schema = code?.schema === OF_SUBJECT ? ofSubject : code?.schema;
  const held = new Set<string>();
  const properties = code === undefined || schema === undefined ? {} : fill(claim, schema, code.ends, held, context);
  const isWhole =
    schema !== undefined &&
    Object.keys(properties).length > 0 &&
    (code?.schema === OF_SUBJECT || requiredFtmEnds(schema).every((name) => properties[name] !== undefined));
  if (!isAsserted(claim) || schema === undefined || !isWhole) {
    claim.dropRecord();
    return undefined;
  }
  const id = claim.keep('id');
  accountForEnds(claim, held);
  const link = { subject, schema, properties };
  return code?.schema === OF_SUBJECT ? valueOfSubject(claim, id, link) : ownEntity(claim, id, link, context);
}

function isAsserted(claim: Taken<ClaimRecord>): boolean {
  const withdrawn = claim.peek('withdrawnLatest');
  const isWithdrawn = withdrawn !== null && withdrawn <= new Date().toISOString().slice(0, 10);
  return claim.peek('polarity') === 'AFFIRMED' && claim.peek('mode') === 'ACTUAL' && !isWithdrawn;
}

type Ends = readonly { readonly property: string; readonly filling: string }[];

/**
 * Only what fits: an entity of another schema than the property takes, or that is not exported, is left out.
 * @param held receives the ids of the entities that stand in the properties, each after what it fills: `S iraq`
 */
function fill(
  claim: Taken<ClaimRecord>,
  schema: string,
  ends: Ends,
  held: Set<string>,
  { names, schemata }: LinkContext,
): Record<string, string[]> {
  const properties: Record<string, string[]> = {};
  for (const { property, filling } of ends) {
    const range = ftmProperty(schema, property)?.range;
    const ids = entitiesOf(claim, filling).filter((id) =>
      range === undefined ? isRole(filling) : isFtmSchema(schemata.get(id) ?? '', range),
    );
    for (const id of ids) held.add(`${filling} ${id}`);
    const values = range === undefined ? ids.map((id) => names.entity(id)) : ids;
    if (filling === 'when') values.push(...dateOf(claim));
    if (values.length > 0) properties[property] = [...(properties[property] ?? []), ...values];
  }
  return properties;
}

function entitiesOf(claim: Taken<ClaimRecord>, filling: string): string[] {
  if (filling === 'S') return one(claim.peek('subject'));
  if (filling === 'O') return one(claim.peek('object'));
  if (filling === 'about') return one(claim.peek('about'));
  return claim.peek('participants').flatMap(({ role, entity }) => (role === filling ? [entity] : []));
}

function isRole(filling: string): boolean {
  return !['S', 'O', 'about', 'when'].includes(filling);
}

/** The whole time of the claim, if it is a day, a month or a year. */
function dateOf(claim: Taken<ClaimRecord>): string[] {
  return one(ftmDate(claim.peek('startEarliest'), claim.peek('endLatest')));
}

interface Link {
  readonly subject: string | null;
  readonly schema: string;
  readonly properties: Readonly<Record<string, string[]>>;
}

/** A further line of the subject: FollowTheMoney merges lines of one id. */
function valueOfSubject(claim: Taken<ClaimRecord>, id: string, { subject, schema, properties }: Link): FtmEntity {
  claim.drop('texts', 'startLatest', 'endEarliest');
  for (const field of ['startEarliest', 'endLatest'] as const) {
    if (
      Object.values(properties)
        .flat()
        .some((value) => dateOf(claim).includes(value))
    ) {
      claim.fold(field, 'dates of the subject');
    } else claim.drop(field);
  }
  dropSources(claim);
  dropOthers(claim);
  return { id: subject ?? '', schema, properties, origin: id };
}

function ownEntity(
  claim: Taken<ClaimRecord>,
  id: string,
  { schema, properties }: Link,
  { names, language }: LinkContext,
): FtmEntity {
  // A schema such as Similar has no dates and no sources.
  const has = (property: string): boolean => ftmProperty(schema, property) !== undefined;
  const start = has('startDate') ? ftmDate(claim.peek('startEarliest'), claim.peek('startLatest')) : null;
  const end = has('endDate') ? ftmDate(claim.peek('endEarliest'), claim.peek('endLatest')) : null;
  foldOrDrop(claim, ['startEarliest', 'startLatest'], start !== null, 'startDate');
  foldOrDrop(claim, ['endEarliest', 'endLatest'], end !== null, 'endDate');
  const texts = claim.peek('texts');
  foldOrDrop(claim, ['texts'], has('description'), `description, ${WITHOUT_LANGUAGE}`);
  const documents = claim.each('passages').map((passage) => {
    foldOrDrop(passage, ['document'], has('proof'), 'proof');
    passage.drop('start', 'end', 'sha256', 'record', 'pointer', 'words', 'whole');
    return documentId(passage.peek('document'));
  });
  const outlets = claim.each('attribution').flatMap((step) => {
    const isOutlet = has('publisher') && step.peek('position') === 0;
    foldOrDrop(step, ['position', 'actor'], isOutlet, 'publisher, by its name');
    step.drop('act', 'through', 'on', 'saidEarliest', 'saidLatest');
    return isOutlet ? [names.entity(step.peek('actor'))] : [];
  });
  dropOthers(claim);
  const own = {
    name: isFtmSchema(schema, 'Thing') ? [nameIn(texts, language) ?? id] : [],
    recordId: [id],
    description: texts.map(({ text }) => text),
    startDate: one(start),
    endDate: one(end),
    proof: documents,
    publisher: outlets,
  };
  const known = Object.fromEntries(Object.entries(own).filter(([property]) => has(property)));
  return { id: `claim-${id}`, schema, properties: { ...properties, ...known }, origin: id };
}

function foldOrDrop<R extends object>(
  taken: Taken<R>,
  fields: readonly (keyof R & string)[],
  isHeld: boolean,
  into: string,
): void {
  for (const field of fields) {
    if (isHeld) taken.fold(field, into);
    else taken.drop(field);
  }
}

function accountForEnds(claim: Taken<ClaimRecord>, held: ReadonlySet<string>): void {
  claim.fold('predicate', 'the schema and its properties');
  const ends = [
    ['subject', 'S'],
    ['object', 'O'],
    ['about', 'about'],
  ] as const;
  for (const [field, filling] of ends) {
    if (held.has(`${filling} ${claim.peek(field) ?? ''}`)) claim.fold(field, 'properties that link entities');
    else claim.drop(field);
  }
  for (const participant of claim.each('participants')) {
    if (held.has(`${participant.peek('role')} ${participant.peek('entity')}`)) {
      participant.fold('role', 'the property');
      participant.fold('entity', 'properties of roles, such as location');
    } else participant.drop('role', 'entity');
  }
}

function dropSources(claim: Taken<ClaimRecord>): void {
  for (const step of claim.each('attribution')) {
    step.drop('position', 'actor', 'act', 'through', 'on', 'saidEarliest', 'saidLatest');
  }
  for (const passage of claim.each('passages')) {
    passage.drop('document', 'start', 'end', 'sha256', 'record', 'pointer', 'words', 'whole');
  }
}

function dropOthers(claim: Taken<ClaimRecord>): void {
  for (const quantity of claim.each('quantities')) {
    quantity.drop('measure', 'figure', 'value', 'low', 'high', 'lowOpen', 'highOpen', 'approximate', 'extent', 'unit');
    quantity.drop('role', 'of');
  }
  claim.fold('polarity', 'only what is affirmed');
  claim.fold('mode', 'only what is ACTUAL');
  claim.drop('dossier', 'content', 'value', 'onBasis', 'voice', 'when', 'whenBasis', 'whenSource', 'starts', 'ends');
  claim.drop('startDrawn', 'endDrawn', 'saidEarliest', 'saidLatest', 'cites', 'identifiers', 'relation', 'repeats');
  claim.drop(
    'originators',
    'retracts',
    'withdraws',
    'withdrawnEarliest',
    'withdrawnLatest',
    'codedBy',
    'codedOn',
    'tier',
  );
  claim.drop('document', 'worded', 'succeeds', 'reviewed', 'reviewedBy', 'reviewedOn', 'proposedBy', 'proposedOn');
}

function one(value: string | null): string[] {
  return value === null ? [] : [value];
}
