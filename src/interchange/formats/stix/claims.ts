/**
 * A claim as one object of STIX 2.1: a relationship if it says that something is so, an opinion if it denies, and a note in all other cases: what is planned or
 * supposed, and what has no two ends. The one who created it is the speaker at the end of its attribution.
 */
import type { ClaimRecord } from '../../../records/record.ts';
import type { Taken } from '../../account/account.ts';
import { claimId, claimType, type ObjectIndex } from './index-of-objects.ts';
import {
  byLanguage,
  extended,
  further,
  furtherParts,
  IN_EXTENSION,
  IN_REFERENCES,
  keepIf,
  newObject,
  type Properties,
  type Reference,
  type StixObject,
} from './object.ts';
import { stixId } from './stix-id.ts';
import { stixSpan, stixTimes, type StixTimes } from './stix-time.ts';
import { inLanguages, referenceOf } from './things.ts';

/** Returns the object of the claim, and before it the one that only it denies. */
export function claimObjects(claim: Taken<ClaimRecord>, index: ObjectIndex): StixObject[] {
  const ends = {
    ...{ polarity: claim.peek('polarity'), mode: claim.peek('mode') },
    ...{ subject: claim.peek('subject'), object: claim.peek('object') },
  };
  const type = claimType(ends, (id) => index.entity(id) !== undefined);
  const dossier = index.dossiers.get(claim.peek('dossier'));
  const id = claimId({ id: claim.peek('id') }, type, dossier);
  const written = index.written(claim.peek('dossier'), claim.peek('document'));
  const times = stixTimes([claim.peek('codedOn'), ...written], claim.peek('reviewedOn'));
  const { main, others } = inLanguages(claim.keep('texts'), index.language);
  const text = main?.text ?? wordsOf(claim, index);
  const common: Properties = {
    created_by_ref: speakerOf(claim, index),
    revoked: isWithdrawn(claim) ? true : null,
    lang: main?.language,
    external_references: referencesOf(claim, index),
  };
  const span = stixSpan(boundsOf(claim));
  const rest = { ...restOf(claim, type), texts: byLanguage(others), ...(type !== 'relationship' && span) };
  if (type === 'relationship') {
    const [source = '', target = ''] = [index.entity(ends.subject), index.entity(ends.object)];
    const relationship = {
      relationship_type: index.codes.relationship(claim.peek('predicate'), typeOf(source), typeOf(target)),
      ...{ source_ref: source, target_ref: target, description: text, ...span },
    };
    return [extended(id, times, { ...common, ...relationship }, rest)];
  }
  const coder = claim.peek('codedBy');
  const authors = coder === null ? [] : [coder];
  if (type === 'note') {
    const note = { content: text, authors, object_refs: namedBy(claim, index) };
    return [extended(id, times, { ...common, ...note }, rest)];
  }
  const disputed = ends.mode === 'ACTUAL' ? index.disputedBy(claim.peek('id')) : [];
  const proposition = deniedBy(claim, index, times);
  const isOwn = disputed.length === 0 && !index.isDrawn(claim.peek('relation') ?? '');
  const opinion = {
    ...{ opinion: 'strongly-disagree', explanation: text, authors },
    object_refs: disputed.length > 0 ? disputed : [proposition.id],
  };
  const object = extended(id, times, { ...common, ...opinion }, rest);
  return isOwn ? [proposition, object] : [object];
}

export function propositionId(relation: string): string {
  return stixId('x-sanad-proposition', 'relation', relation);
}

/** What the claim denies, for an opinion on it: nobody affirms it. */
function deniedBy(claim: Taken<ClaimRecord>, index: ObjectIndex, times: StixTimes): StixObject {
  const key = claim.peek('relation') ?? `claim ${claim.peek('id')}`;
  const [subject, object] = [claim.peek('subject'), claim.peek('object')];
  return newObject(propositionId(key), times, {
    ...{ sanad_id: key, predicate: claim.peek('predicate'), subject, object, occasion: claim.peek('about') },
    ...{ source_ref: index.entity(subject), target_ref: index.entity(object), content: claim.peek('content') },
  });
}

/** The last of its attribution; of several who spoke jointly the first. STIX takes only an identity. */
function speakerOf(claim: Taken<ClaimRecord>, index: ObjectIndex): string | null {
  const steps = claim.peek('attribution');
  const last = Math.max(...steps.map(({ position }) => position));
  const id = index.entity(steps.find(({ position }) => position === last)?.actor ?? null);
  return id?.startsWith('identity--') === true ? id : null;
}

function isWithdrawn(claim: Taken<ClaimRecord>): boolean {
  const withdrawn = claim.peek('withdrawnLatest');
  return withdrawn !== null && withdrawn <= new Date().toISOString().slice(0, 10);
}

function typeOf(id: string): string {
  return id.slice(0, id.indexOf('--'));
}

function boundsOf(claim: Taken<ClaimRecord>): Parameters<typeof stixSpan>[0] {
  return {
    ...{ startEarliest: claim.peek('startEarliest'), startLatest: claim.peek('startLatest') },
    ...{ endEarliest: claim.peek('endEarliest'), endLatest: claim.peek('endLatest') },
  };
}

function wordsOf(claim: Taken<ClaimRecord>, index: ObjectIndex): string {
  const [subject, object] = [claim.peek('subject'), claim.peek('object')];
  const words = [
    subject === null ? '' : index.name(subject),
    claim.peek('predicate'),
    object === null ? '' : index.name(object),
  ];
  return words.filter((each) => each !== '').join(' ');
}

/** The objects of all things that the claim names. */
function namedBy(claim: Taken<ClaimRecord>, index: ObjectIndex): string[] {
  const ids = [
    ...[claim.peek('subject'), claim.peek('object'), claim.peek('about')],
    ...claim.peek('participants').map(({ entity }) => entity),
    ...claim.peek('quantities').map(({ of }) => of),
    ...claim.peek('attribution').map(({ actor }) => actor),
  ];
  const found = [...new Set(ids.flatMap((id) => index.entity(id) ?? []))];
  return found.length > 0 ? found : [stixId('grouping', 'dossier', claim.peek('dossier'))];
}

function referencesOf(claim: Taken<ClaimRecord>, index: ObjectIndex): Reference[] {
  const documents = new Set(claim.peek('passages').map(({ document }) => document));
  const passages = [...documents].map((id) => {
    const reference = index.document(id)?.reference ?? { source_name: id };
    return { description: id, ...reference };
  });
  const cited = claim.keep('cites').map((cite) => ({ source_name: 'cited by the source', description: cite }));
  return [...passages, ...cited, ...claim.fold('identifiers', IN_REFERENCES).map(referenceOf)];
}

function restOf(claim: Taken<ClaimRecord>, type: string): Properties {
  const isRelationship = type === 'relationship';
  const { start_time: start, stop_time: stop } = isRelationship ? stixSpan(boundsOf(claim)) : {};
  return {
    sanad_id: claim.fold('id', IN_EXTENSION),
    subject: keepIf(claim, 'subject', isRelationship),
    predicate: keepIf(claim, 'predicate', isRelationship),
    object: keepIf(claim, 'object', isRelationship),
    coded_by: keepIf(claim, 'codedBy', !isRelationship),
    start_earliest: keepIf(claim, 'startEarliest', start !== undefined),
    start_latest: keepIf(claim, 'startLatest', start !== undefined),
    end_earliest: keepIf(claim, 'endEarliest', stop !== undefined),
    end_latest: keepIf(claim, 'endLatest', stop !== undefined),
    ...further(claim, ['dossier', 'content', 'value', 'about', 'relation', 'voice', 'polarity', 'mode', 'when']),
    ...further(claim, ['whenBasis', 'whenSource', 'starts', 'ends', 'startDrawn', 'endDrawn', 'saidEarliest']),
    ...further(claim, ['saidLatest', 'onBasis', 'repeats', 'originators', 'retracts', 'withdraws']),
    ...further(claim, ['withdrawnEarliest', 'withdrawnLatest', 'codedOn', 'tier', 'reviewed', 'reviewedBy']),
    ...further(claim, ['reviewedOn', 'proposedBy', 'proposedOn', 'document', 'worded', 'succeeds']),
    participants: furtherParts(claim.each('participants'), ['role', 'entity']),
    attribution: furtherParts(claim.each('attribution'), [
      ...(['position', 'actor', 'act', 'through', 'on', 'saidEarliest', 'saidLatest'] as const),
    ]),
    passages: furtherParts(claim.each('passages'), [
      ...(['document', 'start', 'end', 'sha256', 'record', 'pointer', 'words', 'whole'] as const),
    ]),
    quantities: furtherParts(claim.each('quantities'), [
      ...(['measure', 'figure', 'value', 'low', 'high', 'lowOpen', 'highOpen', 'approximate'] as const),
      ...(['extent', 'unit', 'role', 'of'] as const),
    ]),
  };
}
