/** Converts what the database holds of one thing to its record. Of several dossiers, the first by id whose row has a value gives it. */
import { inverseLabelsOfWord, labelsOfWord } from '../model/labels-of-word.ts';
import { columnSuffix, readForm, type LocalizedText } from '../model/languages.ts';
import type { VocabularyRow } from '../model/vocabulary.ts';
import type {
  AttributionRecord,
  ClaimRecord,
  DisagreementRecord,
  DocumentRecord,
  DossierRecord,
  EntityRecord,
  ParticipantRecord,
  PassageRecord,
  ProposalRecord,
  QuantityRecord,
  ReasonRecord,
  TermRecord,
} from './record.ts';

export type Columns = Readonly<Record<string, unknown>>;

export function dossierRecord(columns: Columns): DossierRecord {
  return {
    id: String(columns['id']),
    titles: forms(columns['titles']),
    languages: list(columns['languages']),
    codebook: String(columns['codebook']),
    formatVersion: Number(columns['formatVersion']),
    codedBy: String(columns['codedBy']),
    codedOn: text(columns['codedOn']),
    licence: text(columns['licence']),
    iri: text(columns['iri']),
    reviewed: columns['reviewed'] === true,
    reasons: list(columns['reasons']).map(reasonRecord),
  };
}

function reasonRecord(json: string): ReasonRecord {
  const { id, rule, of, reasons } = JSON.parse(json) as Omit<ReasonRecord, 'texts'> & { reasons: LocalizedText[] };
  return { id, rule, of, texts: reasons };
}

const WORD_COLUMNS = /^(term|name|languages|(label|inverseLabel)([A-Z].*)?)$/;

export function termRecord(row: VocabularyRow): TermRecord {
  return {
    term: row.term,
    name: row.name,
    labels: labelsOfWord(row),
    inverseLabels: row.term === 'PREDICATE' ? inverseLabelsOfWord(row) : [],
    definition: Object.fromEntries(Object.entries(row).filter(([column]) => !WORD_COLUMNS.test(column))),
  };
}

/** @param rows what each dossier has of the entity, in the order of the dossiers */
export function entityRecord(id: string, rows: readonly Columns[]): EntityRecord {
  const [first = {}] = rows;
  const placed = rows.find(({ latitude }) => latitude !== null && latitude !== undefined);
  return {
    id,
    type: list(first['labels']).at(-1) ?? '',
    names: firstOfEach(rows.flatMap(({ names }) => forms(names))),
    aliases: unique(rows.flatMap(({ aliases }) => list(aliases))),
    kind: firstText(rows, 'kind'),
    note: firstText(rows, 'note'),
    identifiers: unique(rows.flatMap(({ identifiers }) => list(identifiers))),
    latitude: number(placed?.['latitude']),
    longitude: number(placed?.['longitude']),
    positionSource: text(placed?.['positionSource']),
  };
}

/** @param rows what each dossier has of the document, in the order of the dossiers */
export function documentRecord(id: string, dossiers: readonly string[], rows: readonly Columns[]): DocumentRecord {
  const [own = {}] = rows;
  return {
    id,
    dossiers,
    titles: firstOfEach(rows.flatMap(({ titles }) => forms(titles))),
    kind: text(own['kind']),
    language: String(own['language']),
    file: text(own['file']),
    sha256: text(own['sha256']),
    citation: text(own['citation']),
    url: text(own['url']),
    archiveUrl: text(own['archiveUrl']),
    retrievedOn: text(own['retrievedOn']),
    author: text(own['author']),
    publishedBy: text(own['publishedBy']),
    publishedOn: text(own['publishedOn']),
    publishedBasis: text(own['publishedBasis']),
    publishedEarliest: text(own['publishedEarliest']),
    publishedLatest: text(own['publishedLatest']),
    licence: text(own['licence']),
    supersedes: text(own['supersedes']),
    identifiers: list(own['identifiers']),
    codedBy: text(own['codedBy']),
    codedOn: text(own['codedOn']),
  };
}

/** A row of `records/claims`. */
export interface ClaimColumns extends Columns {
  readonly claim: Columns;
  readonly subject: string | null;
  readonly object: string | null;
  readonly about: string | null;
  readonly content: string | null;
  readonly repeats: readonly string[];
  readonly withdraws: readonly string[];
  readonly participants: readonly ParticipantRecord[];
  readonly attribution: readonly AttributionRecord[];
  readonly passages: readonly Columns[];
  readonly quantities: readonly Columns[];
}

export function claimRecord({ claim, passages, quantities, ...links }: ClaimColumns): ClaimRecord {
  const { subject, object, about, content, repeats, withdraws, participants, attribution } = links;
  return {
    id: String(claim['id']),
    dossier: String(claim['dossier']),
    document: text(claim['document']),
    ...{ subject, object, about, content, repeats, withdraws, participants, attribution },
    predicate: String(claim['predicate']),
    value: text(claim['value']),
    onBasis: text(claim['onBasis']),
    voice: String(claim['voice']),
    polarity: String(claim['polarity']),
    mode: String(claim['mode']),
    when: text(claim['when']),
    whenBasis: text(claim['whenBasis']),
    whenSource: text(claim['whenSource']),
    starts: text(claim['starts']),
    ends: text(claim['ends']),
    startEarliest: text(claim['startEarliest']),
    startLatest: text(claim['startLatest']),
    endEarliest: text(claim['endEarliest']),
    endLatest: text(claim['endLatest']),
    startDrawn: text(claim['startDrawn']),
    endDrawn: text(claim['endDrawn']),
    saidEarliest: text(claim['saidEarliest']),
    saidLatest: text(claim['saidLatest']),
    quantities: quantities.map(quantityRecord),
    texts: textsOf(claim),
    worded: claim['worded'] === true ? true : null,
    passages: passages.map(passageRecord),
    cites: list(claim['cites']),
    identifiers: list(claim['identifiers']),
    relation: text(claim['relation']),
    succeeds: list(claim['succeeds']),
    originators: text(claim['rootOrigin'])?.split(' + ') ?? [],
    retracts: list(claim['retracts']),
    withdrawnEarliest: text(claim['withdrawnEarliest']),
    withdrawnLatest: text(claim['withdrawnLatest']),
    codedBy: text(claim['codedBy']),
    codedOn: text(claim['codedOn']),
    tier: text(claim['tier']) ?? 'CODED',
    reviewed: text(claim['reviewed']),
    reviewedBy: text(claim['reviewedBy']),
    reviewedOn: text(claim['reviewedOn']),
    proposedBy: text(claim['proposedBy']),
    proposedOn: text(claim['proposedOn']),
  };
}

function quantityRecord(columns: Columns): QuantityRecord {
  return {
    measure: String(columns['measure']),
    figure: String(columns['figure']),
    value: number(columns['value']),
    low: number(columns['low']),
    high: number(columns['high']),
    lowOpen: columns['lowOpen'] === true,
    highOpen: columns['highOpen'] === true,
    approximate: columns['approximate'] === true,
    extent: text(columns['extent']),
    unit: String(columns['unit']),
    role: String(columns['role']),
    of: text(columns['of']),
  };
}

function passageRecord(columns: Columns): PassageRecord {
  return {
    document: String(columns['document']),
    start: number(columns['start']),
    end: number(columns['end']),
    sha256: text(columns['sha256']),
    record: number(columns['record']),
    pointer: text(columns['pointer']),
    words: text(columns['words']),
    whole: columns['whole'] === true ? true : null,
  };
}

export function disagreementRecord(columns: Columns): DisagreementRecord {
  return {
    id: String(columns['id']),
    kind: String(columns['kind']),
    over: text(columns['over']),
    by: 'CURATED',
    sides: list(columns['sides']).map((side) => ({ claims: side.split(' ') })),
    reasons: forms(columns['reasons']),
    reconciliations: forms(columns['reconciliations']),
    judgments: list(columns['judgments']),
  };
}

/** Who proposed a row stands apart: the other columns are those of a claim, and its text is in each language of the dossier. */
const NOT_IN_ROW = /^(id|proposedBy|rejected|hash|texts|text([A-Z].*)?)$/;

export function proposalRecord(columns: Columns, dossier: string): ProposalRecord {
  const rest = Object.entries(columns).filter(([column]) => !NOT_IN_ROW.test(column));
  return {
    id: String(columns['id']),
    dossier,
    proposedBy: String(columns['proposedBy']),
    rejected: text(columns['rejected']),
    texts: forms(columns['texts']),
    row: Object.fromEntries(rest.toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** The texts of a claim: in `languages`, each under the tag of its language. */
function textsOf(claim: Columns): LocalizedText[] {
  return list(claim['languages']).flatMap((language) => {
    const written = claim[`text${columnSuffix(language)}`];
    return typeof written === 'string' ? [{ language, text: written }] : [];
  });
}

function firstOfEach(texts: readonly LocalizedText[]): LocalizedText[] {
  const byLanguage = new Map<string, LocalizedText>();
  for (const each of texts) if (!byLanguage.has(each.language)) byLanguage.set(each.language, each);
  return [...byLanguage.values()];
}

function firstText(rows: readonly Columns[], column: string): string | null {
  return rows.map((row) => text(row[column])).find((value) => value !== null) ?? null;
}

function forms(value: unknown): LocalizedText[] {
  return list(value).map(readForm);
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
