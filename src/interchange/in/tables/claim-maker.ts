/** Makes the claims of records: one maker for each claim of the mapping. A claim that a record does not allow is left out and reported. */
import { labelsOf, type EntityLabel } from '../../../model/labels.ts';
import { columnSuffix } from '../../../model/languages.ts';
import { VALUE, type PredicateRow, type Vocabulary } from '../../../model/vocabulary.ts';
import type { ImportAccount, MatterKind } from '../import-account.ts';
import type { ClaimSpec, Ends, Mapping } from '../mapping/mapping.ts';
import type { Draft, DraftRow, Value } from '../reader.ts';
import {
  asLine,
  cellReader,
  codedReader,
  conditionReader,
  listReader,
  textsReader,
  UnknownCode,
} from './cell-reader.ts';
import type { EntityMaker, Found, Sought } from './entity-maker.ts';
import { identifierReader } from './identifier-reader.ts';
import { quantityReader, UnreadableNumber } from './quantity-reader.ts';
import type { RecordView } from './record-view.ts';
import { recordName } from './table-rows.ts';
import { UnreadableDate, whenReader } from './when-reader.ts';

export interface Making {
  /** The id of the document. */
  readonly document: string;
  /** The id of its publisher. */
  readonly publisher: string;
  readonly view: RecordView;
  readonly mapping: Mapping;
  readonly vocabulary: Vocabulary;
  readonly entities: EntityMaker;
  readonly account: ImportAccount;
}

/** Why a record does not make a claim. TO_DECIDE: the account says what a person must decide. */
export type NotMade = 'NOT_SELECTED' | 'NO_PREDICATE' | 'NO_ENDS' | 'NO_SPEAKER' | 'TO_DECIDE';

/** Returns what a claim says of a record, or why there is none. */
export type ClaimMaker = (id: string) => Made | NotMade;

interface Made {
  readonly claim: Draft;
  readonly entities: readonly Found[];
}

/** A part of a claim: columns of its row and entities that it names; or why the claim cannot be made. */
type Part = { readonly row: Readonly<Record<string, Value | undefined>>; readonly found?: readonly Found[] } | NotMade;

export function claimMaker(spec: ClaimSpec, making: Making): ClaimMaker {
  const { view } = making;
  const holds = conditionReader(spec.where ?? [], view, 'which claims are made');
  const readEnds = endsReader(spec, making);
  const parts = [
    codesReader(spec, making),
    participantsReader(spec, making),
    timeReader(spec, making),
    quantitiesReader(spec, making),
    attributionReader(spec, making),
    wordsReader(spec, making),
  ];
  return (id) => {
    if (!holds()) return 'NOT_SELECTED';
    const ends = readEnds();
    if (typeof ends === 'string') return ends;
    const found = [...(ends.found ?? [])];
    let row: DraftRow = { id, document: making.document, ...ends.row };
    for (const read of parts) {
      const part = read();
      if (typeof part === 'string') return part;
      row = { ...row, ...part.row };
      found.push(...(part.found ?? []));
    }
    return { claim: { label: 'Claim', row: { ...row, passages: [`record ${view.record}`] } }, entities: found };
  };
}

function matter({ account, view }: Making, kind: MatterKind, what: string, proposal: string): void {
  account.matter(kind, what, proposal, recordName(view.record));
}

/** Predicate, subject, object, value and occasion: what a claim is without is no claim. */
function endsReader(spec: ClaimSpec, making: Making): () => Part {
  const { view, mapping, vocabulary, entities } = making;
  const readPredicate = codedReader(spec.predicate, view, 'Claim.predicate', mapping.predicates);
  const finder = (ends: Ends | undefined): (() => Sought) => {
    if (ends === undefined) return () => undefined;
    if (typeof ends === 'string') return entities.maker(ends);
    const makers = ends.map((name) => entities.maker(name));
    return () => firstNamed(makers, view);
  };
  const [findSubject, findObject, findOccasion] = [spec.subject, spec.object, spec.about].map(finder);
  const readValue = spec.value === undefined ? () => undefined : cellReader(spec.value, view, 'KEPT', 'Claim.value');
  return () => {
    const word = readPredicate();
    if (word === undefined) return 'NO_PREDICATE';
    const predicate = typeof word === 'string' ? vocabulary.predicate(word) : undefined;
    if (predicate === undefined) {
      const code = word instanceof UnknownCode ? word.code : word;
      const what = word instanceof UnknownCode ? `${word.column}: ${word.code}` : word;
      matter(
        making,
        'UNKNOWN_PREDICATE',
        what,
        `"predicates": {${JSON.stringify(code)}: "…"}, or null to leave it out`,
      );
      return 'TO_DECIDE';
    }
    const [subject, object, occasion] = [findSubject?.(), findObject?.(), findOccasion?.()];
    if (subject === 'FAILED' || object === 'FAILED' || occasion === 'FAILED') return 'TO_DECIDE';
    const value = readValue();
    const text = typeof value === 'string' && object === undefined ? asLine(value) : undefined;
    if (subject === undefined && object === undefined && text === undefined) return 'NO_ENDS';
    const fault = endFault(predicate, subject, object, occasion, text);
    if (fault !== undefined) {
      matter(making, 'UNMAPPED_KIND', fault, 'another predicate, or another kind in "recordEntities" or "kinds"');
      return 'TO_DECIDE';
    }
    return {
      row: { subject: subject?.id, predicate: predicate.name, object: object?.id, value: text, about: occasion?.id },
      found: [subject, object, occasion].filter((each) => each !== undefined),
    };
  };
}

function firstNamed(makers: readonly (() => Sought)[], view: RecordView): Sought {
  for (const make of makers) {
    const position = view.position;
    const found = make();
    if (found !== undefined) return found;
    view.forget(position);
  }
  return undefined;
}

/** Why the vocabulary does not allow these ends; undefined if it does. */
function endFault(
  { name, domain, range }: PredicateRow,
  subject: Found | undefined,
  object: Found | undefined,
  occasion: Found | undefined,
  value: string | undefined,
): string | undefined {
  const lies = (found: Found | undefined, group: readonly string[]): boolean =>
    found === undefined || labelsOf(group).includes(found.label);
  if (!lies(subject, domain)) return `${name} with ${aOf(subject?.label)} as its subject`;
  if (!lies(object, range)) return `${name} with ${aOf(object?.label)} as its object`;
  if (value !== undefined && !range.includes(VALUE)) return `${name} with a text in place of an object`;
  if (!lies(occasion, ['Event', 'Agreement'])) return `${name} with ${aOf(occasion?.label)} as its occasion`;
  return undefined;
}

function aOf(label: EntityLabel | undefined): string {
  return label === undefined ? 'nothing' : `the kind ${label}`;
}

/** Polarity, mode and voice. */
function codesReader(spec: ClaimSpec, making: Making): () => Part {
  const columns = (['voice', 'polarity', 'mode'] as const).map((column) => {
    const words = { polarity: ['AFFIRMED', 'NEGATED'], mode: ['ACTUAL', 'FUTURE', 'HYPOTHETICAL'] };
    const known = column === 'voice' ? ['OWN', 'QUOTED', 'PARAPHRASED', 'RUMOURED'] : words[column];
    return [column, codedReader(spec[column], making.view, `Claim.${column}`, {}), known] as const;
  });
  return () => {
    const row: Record<string, string> = {};
    for (const [column, read, known] of columns) {
      const code = read();
      if (typeof code === 'string' && known.includes(code)) row[column] = code;
      else {
        const what = code instanceof UnknownCode ? `${code.column}: ${code.code}` : `${column}: ${code ?? 'empty'}`;
        matter(making, 'UNREADABLE_VALUE', what, `one of ${known.join(', ')} in the table of codes of "${column}"`);
        return 'TO_DECIDE';
      }
    }
    return { row };
  };
}

function participantsReader(spec: ClaimSpec, { view, entities }: Making): () => Part {
  const finders = (spec.participants ?? []).map(({ role, entity }) => ({ role, find: entities.maker(entity) }));
  return () => {
    const found: Found[] = [];
    const participants = new Set<string>();
    for (const { role, find } of finders) {
      const position = view.position;
      const each = find();
      if (each === undefined || each === 'FAILED') view.forget(position);
      else {
        found.push(each);
        participants.add(`${role} ${each.id}`);
      }
    }
    return { row: { participants: participants.size === 0 ? undefined : [...participants] }, found };
  };
}

function timeReader(spec: ClaimSpec, making: Making): () => Part {
  const { view } = making;
  if (spec.when === undefined) return () => ({ row: {} });
  const read = whenReader(spec.when, view, 'Claim.when');
  const readBasis = spec.whenBasis === undefined ? undefined : textsReader(spec.whenBasis, view, '', 'Claim.whenBasis');
  return () => {
    const position = view.position;
    const when = read();
    if (typeof when === 'string') {
      return { row: { when, starts: spec.starts, ends: spec.ends, whenBasis: readBasis?.().get('') } };
    }
    view.forget(position);
    reportDate(making, when);
    return { row: {} };
  };
}

function reportDate(making: Making, when: UnreadableDate | UnknownCode | undefined): void {
  if (when instanceof UnknownCode) {
    matter(
      making,
      'UNREADABLE_VALUE',
      `${when.column}: ${when.code}`,
      `a value for ${JSON.stringify(when.code)} in "precision"`,
    );
  }
  if (when instanceof UnreadableDate) {
    matter(making, 'UNREADABLE_DATE', when.text, 'another "form", or several: ["D/M/Y", "Y"]');
  }
}

function quantitiesReader(spec: ClaimSpec, making: Making): () => Part {
  const { view, entities } = making;
  const named: Found[] = [];
  const idOf = (name: string): string | undefined => {
    const found = entities.maker(name)();
    if (found === undefined || found === 'FAILED') return undefined;
    named.push(found);
    return found.id;
  };
  const readers = (spec.quantities ?? []).map((each) => ({ ...each, read: quantityReader(each, view, idOf) }));
  return () => {
    named.length = 0;
    const quantities: string[] = [];
    for (const { measure, read } of readers) {
      const position = view.position;
      const quantity = read();
      if (typeof quantity === 'string') quantities.push(quantity);
      else {
        view.forget(position);
        const isNumber = quantity instanceof UnreadableNumber;
        const what = isNumber ? quantity.text : `${quantity?.column}: ${quantity?.code}`;
        const proposal = isNumber ? quantity.reason : `a value for it in the table of codes of this ${measure}`;
        if (quantity !== undefined) matter(making, 'UNREADABLE_VALUE', what, proposal);
      }
    }
    return { row: { quantities: quantities.length === 0 ? undefined : quantities }, found: [...named] };
  };
}

/** Without steps in the mapping, the publisher recorded the claim in the dataset. */
function attributionReader(spec: ClaimSpec, making: Making): () => Part {
  const { view, publisher, entities } = making;
  const steps = spec.attribution ?? [{ actor: 'PUBLISHER', act: 'RECORDED', through: 'DATASET' }];
  const readers = steps.map(({ actor, act, through, ...step }) => ({
    find: actor === 'PUBLISHER' ? undefined : entities.maker(actor),
    said: `${act}${through === undefined ? '' : ` through ${through}`}`,
    readDay: 'on' in step && step.on !== undefined ? whenReader(step.on, view, 'day of a step') : () => undefined,
  }));
  return () => {
    const attribution: string[] = [];
    const found: Found[] = [];
    for (const { find, said, readDay } of readers) {
      const position = view.position;
      const actor = find?.();
      if (find !== undefined && (actor === undefined || actor === 'FAILED')) {
        view.forget(position);
        continue;
      }
      if (actor !== undefined && actor !== 'FAILED') found.push(actor);
      const dayPosition = view.position;
      const day = readDay();
      if (day !== undefined && typeof day !== 'string') {
        view.forget(dayPosition);
        reportDate(making, day);
      }
      const speaker = actor === undefined || actor === 'FAILED' ? publisher : actor.id;
      attribution.push(`${speaker} ${said}${typeof day === 'string' ? ` on ${day}` : ''}`);
    }
    return attribution.length === 0 ? 'NO_SPEAKER' : { row: { attribution }, found };
  };
}

/** Sources, identifiers, and texts in the languages of the mapping. */
function wordsReader(spec: ClaimSpec, { view, mapping, vocabulary, account }: Making): () => Part {
  const [main = 'en'] = mapping.languages;
  const readCites = listReader(spec.cites ?? [], view, 'KEPT', 'Claim.cites');
  const readIdentifiers = identifierReader(spec.identifiers ?? [], view, vocabulary, account);
  const readTexts = spec.text === undefined ? undefined : textsReader(spec.text, view, main, 'Claim.text');
  return () => {
    const [cites, identifiers] = [readCites(), readIdentifiers()];
    const texts = [...(readTexts?.() ?? [])].map(([language, text]) => [
      language === main ? 'text' : `text${columnSuffix(language)}`,
      text,
    ]);
    return {
      row: {
        cites: cites.length === 0 ? undefined : cites,
        identifiers: identifiers.length === 0 ? undefined : identifiers,
        ...(Object.fromEntries(texts) as Record<string, string>),
      },
    };
  };
}
