/** The row of a claim from its record: the short forms of docs/dossier.md. */
import type { ClaimRecord, PassageRecord } from '../../../records/record.ts';
import type { Taken } from '../../account/account.ts';
import type { DraftRow } from '../reader.ts';
import { DERIVED, present, textColumns, type CodingOf } from './columns.ts';

export function claimRow(claim: Taken<ClaimRecord>, languages: readonly string[], codingOf: CodingOf): DraftRow {
  const passages = claim.each('passages').map(keptPassage);
  const document = claim.keep('document') ?? passages[0]?.document ?? '';
  const isWorded = claim.keep('worded') === true;
  const texts = isWorded ? claim.fold('texts', 'what a load words from the row') : claim.keep('texts');
  const succeeds = claim.fold('succeeds', DERIVED);
  foldDerived(claim);
  return {
    id: claim.keep('id'),
    document,
    predicate: claim.keep('predicate'),
    ...present({
      subject: claim.keep('subject'),
      object: claim.keep('object'),
      content: claim.keep('content'),
      value: claim.keep('value'),
      about: claim.keep('about'),
      participants: claim.each('participants').map((each) => `${each.keep('role')} ${each.keep('entity')}`),
      attribution: attributionOf(claim),
      voice: claim.keep('voice'),
      polarity: claim.keep('polarity'),
      mode: claim.keep('mode'),
      when: claim.keep('when'),
      starts: claim.keep('starts'),
      ends: claim.keep('ends'),
      whenBasis: claim.keep('whenBasis'),
      onBasis: claim.keep('onBasis'),
      quantities: quantitiesOf(claim),
      repeats: claim.keep('repeats').filter((id) => !succeeds.includes(id)),
      retracts: claim.keep('retracts'),
      identifiers: claim.keep('identifiers'),
    }),
    ...(isWorded ? {} : textColumns('text', texts, languages)),
    passages: passages.map((passage) => passageText(passage, document)),
    ...present({
      cites: claim.keep('cites'),
      ...ownCoding(claim, codingOf(document)),
      proposedBy: claim.keep('proposedBy'),
      proposedOn: claim.keep('proposedOn'),
      reviewed: reviewOf(claim),
    }),
  };
}

function foldDerived(claim: Taken<ClaimRecord>): void {
  claim.fold('dossier', 'the folder');
  for (const field of DERIVED_FIELDS) claim.fold(field, DERIVED);
}

const DERIVED_FIELDS = [
  ...(['whenSource', 'startEarliest', 'startLatest', 'endEarliest', 'endLatest', 'startDrawn', 'endDrawn'] as const),
  ...(['saidEarliest', 'saidLatest', 'relation', 'originators', 'withdraws', 'withdrawnEarliest'] as const),
  ...(['withdrawnLatest', 'tier'] as const),
] as const;

/** Joint speakers have equal positions, and one act. */
function attributionOf(claim: Taken<ClaimRecord>): string[] {
  const steps = new Map<number, { actors: string[]; rest: string }>();
  for (const each of claim.each('attribution')) {
    each.fold('saidEarliest', DERIVED);
    each.fold('saidLatest', DERIVED);
    const [actor, through, on] = [each.keep('actor'), each.keep('through'), each.keep('on')];
    const rest = `${each.keep('act')}${through === null ? '' : ` through ${through}`}${on === null ? '' : ` on ${on}`}`;
    const position = each.keep('position');
    const step = steps.get(position) ?? { actors: [], rest };
    step.actors.push(actor);
    steps.set(position, step);
  }
  return [...steps].toSorted(([a], [b]) => a - b).map(([, { actors, rest }]) => `${actors.join(' + ')} ${rest}`);
}

function quantitiesOf(claim: Taken<ClaimRecord>): string[] {
  return claim.each('quantities').map((each) => {
    const parsed = ['value', 'low', 'high', 'lowOpen', 'highOpen', 'approximate', 'extent'] as const;
    for (const field of parsed) each.fold(field, 'the figure as written');
    const of = each.keep('of');
    const text = `${each.keep('measure')} ${each.keep('figure')} ${each.keep('unit')} ${each.keep('role')}`;
    return of === null ? text : `${text} of ${of}`;
  });
}

function keptPassage(each: Taken<PassageRecord>): PassageRecord {
  return {
    document: each.keep('document'),
    start: each.keep('start'),
    end: each.keep('end'),
    sha256: each.keep('sha256'),
    record: each.keep('record'),
    pointer: each.keep('pointer'),
    words: each.keep('words'),
    whole: each.keep('whole'),
  };
}

function passageText(passage: PassageRecord, own: string): string {
  const { document, start, end, sha256, record, pointer, words, whole } = passage;
  const place =
    start !== null
      ? `${start}-${end ?? ''} ${sha256 ?? ''}`
      : words !== null
        ? `at ${words}`
        : whole === true
          ? 'whole'
          : [record === null ? '' : `record ${record}`, pointer ?? ''].filter((part) => part !== '').join(' ');
  return document === own ? place : `${document} ${place}`;
}

/** Only what the rows of the document and of the dossier do not say. */
function ownCoding(
  claim: Taken<ClaimRecord>,
  { codedBy, codedOn }: ReturnType<CodingOf>,
): { codedBy?: string | null; codedOn?: string | null } {
  const own = { codedBy: claim.keep('codedBy'), codedOn: claim.keep('codedOn') };
  return {
    ...(own.codedBy !== codedBy && { codedBy: own.codedBy }),
    ...(own.codedOn !== codedOn && { codedOn: own.codedOn }),
  };
}

/** A review that fits the row gets its hash when the row is written; another one stays as it was. */
function reviewOf(claim: Taken<ClaimRecord>): string | null {
  const [written, by, on] = [claim.keep('reviewed'), claim.keep('reviewedBy'), claim.keep('reviewedOn')];
  return by === null || on === null ? written : `${by} on ${on}`;
}
