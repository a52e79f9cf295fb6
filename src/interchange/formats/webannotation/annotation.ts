/** A claim as an annotation of its passages. */
import { directionOf } from '../../../model/languages.ts';
import type { ClaimRecord, PassageRecord } from '../../../records/record.ts';
import type { Taken } from '../../account/account.ts';
import type { Names } from '../names.ts';
import { momentOf, present, type DocumentAddress } from './described.ts';
import { Iris } from '../rdf/iris.ts';
import { iriOf, PASSAGE_FORM } from './iris.ts';

export interface AnnotationContext {
  readonly base: string;
  /** The address of the licence of each dossier. */
  readonly rights: ReadonlyMap<string, string | null>;
  readonly names: Names;
  readonly documents: ReadonlyMap<string, DocumentAddress>;
}

const JSON_POINTER = 'http://tools.ietf.org/rfc/rfc6901';
const COMMENT = 'a comment on who said it and when';

export function annotationOf(claim: Taken<ClaimRecord>, context: AnnotationContext): object {
  const targets = claim.each('passages').map((passage) => targetOf(passage, context));
  const dossier = claim.fold('dossier', 'rights');
  const [written, changed] = [momentOf(claim.peek('codedOn')), momentOf(claim.peek('reviewedOn'))];
  for (const [field, moment, property] of [
    ['codedOn', written, 'created'],
    ['reviewedOn', changed, 'modified'],
  ] as const) {
    if (moment === null) claim.drop(field);
    else claim.fold(field, `${property}, the beginning of the day`);
  }
  const creator = claim.keep('codedBy');
  const document = claim.peek('document');
  const whole = document === null ? undefined : context.documents.get(document)?.iri;
  if (targets.length === 0 && whole !== undefined) claim.fold('document', 'the target');
  else claim.drop('document');
  dropOthers(claim);
  return present({
    id: iriOf(context.base, 'annotation', claim.fold('id', 'id')),
    type: 'Annotation',
    motivation: 'describing',
    creator: creator === null ? null : { name: creator },
    created: written,
    modified: changed,
    rights: context.rights.get(dossier),
    body: bodiesOf(claim, context),
    target: targets.length > 0 ? targets : (whole ?? iriOf(context.base, 'annotations')),
  });
}

function bodiesOf(claim: Taken<ClaimRecord>, { base, names }: AnnotationContext): object[] {
  const paraphrases = claim.keep('texts').map(({ language, text }) => ({
    ...{ type: 'TextualBody', purpose: 'describing', format: 'text/plain', value: text, language },
    textDirection: directionOf(language),
  }));
  // That it was taken back, or may have been: a reader who does not see it would take it for what is still said.
  const withdrawn = claim.fold('withdrawnEarliest', 'the tag WITHDRAWN') === null ? [] : ['WITHDRAWN'];
  const tags = [claim.keep('predicate'), claim.keep('polarity'), claim.keep('mode'), ...withdrawn].map((value) => ({
    ...{ type: 'TextualBody', purpose: 'tagging', value },
  }));
  const entities = [
    ...[claim.fold('subject', 'bodies that identify entities'), claim.fold('object', 'bodies that identify entities')],
    claim.fold('about', 'bodies that identify entities'),
    ...claim.each('participants').map((participant) => {
      participant.drop('role');
      return participant.fold('entity', 'bodies that identify entities');
    }),
  ];
  const named = [...new Set(entities.filter((id) => id !== null))].map((id) => ({
    ...{ type: 'SpecificResource', purpose: 'identifying', source: new Iris(base).record('entity', id) },
  }));
  const comment = commentOf(claim, names);
  const comments = comment === '' ? [] : [{ type: 'TextualBody', purpose: 'commenting', value: comment }];
  return [...paraphrases, ...comments, ...tags, ...named];
}

/** `Asharq REPORTED; Hussein Allawi SAID through REMARKS on 2021-07-22; when 2021-07`. The outlet is the first, who said it first is the last. */
function commentOf(claim: Taken<ClaimRecord>, names: Names): string {
  const steps: string[] = [];
  let before = -1;
  for (const step of claim.each('attribution')) {
    const position = step.fold('position', COMMENT);
    const [act, through, on] = [step.fold('act', COMMENT), step.fold('through', COMMENT), step.fold('on', COMMENT)];
    const actor = names.entity(step.fold('actor', COMMENT));
    step.drop('saidEarliest', 'saidLatest');
    if (position === before) {
      steps.push(`${actor} + ${steps.pop() ?? ''}`);
      continue;
    }
    const how = through === null ? '' : ` through ${through}`;
    steps.push(`${actor} ${act}${how}${on === null ? '' : ` on ${on}`}`);
    before = position;
  }
  const when = claim.fold('when', COMMENT);
  return [...steps, ...(when === null ? [] : [`when ${when}`])].join('; ');
}

function targetOf(passage: Taken<PassageRecord>, { base, documents }: AnnotationContext): object {
  const id = passage.fold('document', 'source');
  const { iri = new Iris(base).record('document', id), state = null } = documents.get(id) ?? {};
  const selector = selectorOf(passage);
  if (selector === undefined && state === null) return { id: iri };
  return present({ type: 'SpecificResource', source: iri, state, selector });
}

/** Each selector refines the one before: a place within a record, and the hash of what is there. */
function selectorOf(passage: Taken<PassageRecord>): object | undefined {
  const [record, pointer] = [passage.keep('record'), passage.keep('pointer')];
  const [start, end] = [passage.keep('start'), passage.keep('end')];
  const [hash, words] = [passage.keep('sha256'), passage.keep('words')];
  passage.fold('whole', 'a target without selector');
  const chain = [
    ...(record === null ? [] : [fragment(PASSAGE_FORM, `record ${record}`)]),
    ...(pointer === null ? [] : [fragment(JSON_POINTER, pointer)]),
    ...(words === null ? [] : [fragment(PASSAGE_FORM, `at ${words}`)]),
    ...(start === null || end === null ? [] : [{ type: 'TextPositionSelector', start, end }]),
    ...(hash === null ? [] : [fragment(PASSAGE_FORM, `sha256 ${hash}`)]),
  ];
  return chain.reduceRight<object | undefined>(
    (refinedBy, selector) => (refinedBy === undefined ? selector : { ...selector, refinedBy }),
    undefined,
  );
}

function fragment(conformsTo: string, value: string): object {
  return { type: 'FragmentSelector', conformsTo, value };
}

function dropOthers(claim: Taken<ClaimRecord>): void {
  for (const quantity of claim.each('quantities')) {
    quantity.drop('measure', 'figure', 'value', 'low', 'high', 'lowOpen', 'highOpen', 'approximate', 'extent', 'unit');
    quantity.drop('role', 'of');
  }
  claim.drop('content', 'value', 'onBasis', 'voice', 'whenBasis', 'whenSource', 'starts', 'ends', 'worded', 'cites');
  claim.drop('startEarliest', 'startLatest', 'endEarliest', 'endLatest', 'startDrawn', 'endDrawn', 'identifiers');
  claim.drop('saidEarliest', 'saidLatest', 'relation', 'repeats', 'succeeds', 'originators', 'retracts', 'withdraws');
  claim.drop('withdrawnLatest', 'tier', 'reviewed', 'reviewedBy', 'proposedBy', 'proposedOn');
}
