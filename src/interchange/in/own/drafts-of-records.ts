/**
 * Rows of a dossier from its records, as our own formats hold them. What a load derives, such as bounds and relations, is no column: the account says
 * that it is derived again. Of each value something is said, so that a new field of a record cannot be forgotten.
 */
import { columnSuffix, USUAL_LANGUAGES, type LocalizedText } from '../../../model/languages.ts';
import { isEntityLabel } from '../../../model/labels.ts';
import { termKey, type VocabularyRow } from '../../../model/vocabulary.ts';
import { BadInputError } from '../../../errors.ts';
import type { DossierRecord, EntityRecord, RecordSource, Records } from '../../../records/record.ts';
import { Account, type Taken } from '../../account/account.ts';
import type { Draft, DraftRow, DraftTerm, Reading, Value } from '../reader.ts';
import { claimRow } from './claim-row.ts';
import { DERIVED, present, textColumns, type Coding, type CodingOf } from './columns.ts';

/** @throws {BadInputError} if the records are of several dossiers, and none of them has the id of the folder */
export async function* draftsOf(records: RecordSource, reading: Reading): AsyncGenerator<Draft | DraftTerm> {
  const chosen = await chosenDossier(records, reading);
  const account = new Account(only(records, chosen.id));
  const languages = chosen.languages;
  for await (const dossier of account.take('dossier')) yield* dossierDrafts(dossier, languages);
  for await (const term of account.take('term')) {
    const row = termRow(term, reading, languages);
    if (row !== undefined) yield { label: 'Term', row };
  }
  for await (const entity of account.take('entity')) yield entityDraft(entity, languages, reading);
  const coding = new Map<string, Coding>();
  for await (const document of account.take('document')) {
    coding.set(document.peek('id'), { codedBy: document.peek('codedBy'), codedOn: document.peek('codedOn') });
    yield { label: 'Document', row: documentRow(document, languages) };
  }
  let read = 0;
  for await (const claim of account.take('claim')) {
    yield { label: 'Claim', row: claimRow(claim, languages, codingOfDocuments(coding, chosen)) };
    read += 1;
    if (read % 500 === 0) reading.told(read, 0);
  }
  for await (const relation of account.take('relation')) derivedRelation(relation);
  for await (const disagreement of account.take('disagreement')) {
    const row = disagreementRow(disagreement, languages);
    if (row !== undefined) yield { label: 'Disagreement', row };
  }
  for await (const proposal of account.take('proposal')) {
    yield { label: 'Proposal', row: proposalRow(proposal, languages) };
  }
  for (const { field, fate, into, values } of account.lines()) reading.account.count(field, fate, into, values);
}

function codingOfDocuments(coding: ReadonlyMap<string, Coding>, dossier: DossierRecord): CodingOf {
  return (document) => {
    const own = document === null ? undefined : coding.get(document);
    return { codedBy: own?.codedBy ?? dossier.codedBy, codedOn: own?.codedOn ?? dossier.codedOn };
  };
}

async function chosenDossier(records: RecordSource, { dossier, path }: Reading): Promise<DossierRecord> {
  const found: DossierRecord[] = [];
  for await (const each of records.read('dossier')) found.push(each);
  const [first, ...others] = found;
  if (first === undefined) {
    throw new BadInputError(`${path} holds no dossier: expected one that \`sanad export\` wrote.`);
  }
  const chosen = others.length === 0 ? first : found.find(({ id }) => id === dossier);
  if (chosen !== undefined) return chosen;
  throw new BadInputError(
    `${path} holds several dossiers (${found.map(({ id }) => id).join(', ')}), and one folder is one dossier: name the folder like the one that you want, as in --into ${first.id}.`,
  );
}

/** The records of one dossier, and those that belong to none. */
function only(records: RecordSource, dossier: string): RecordSource {
  return {
    async *read(kind) {
      for await (const record of records.read(kind)) {
        if (kind === 'dossier' && (record as DossierRecord).id !== dossier) continue;
        if ('dossier' in record && record.dossier !== dossier) continue;
        if (kind === 'document' && !(record as Records['document']).dossiers.includes(dossier)) continue;
        yield record;
      }
    },
  };
}

function* dossierDrafts(dossier: Taken<DossierRecord>, languages: readonly string[]): Generator<Draft> {
  for (const reason of dossier.each('reasons')) {
    const row = { id: reason.keep('id'), rule: reason.keep('rule'), of: reason.keep('of') };
    yield { label: 'Reason', row: { ...row, ...textColumns('reason', reason.keep('texts'), languages) } };
  }
  dossier.fold('formatVersion', 'that of this Sanad');
  yield {
    label: 'Dossier',
    row: {
      id: dossier.keep('id'),
      ...textColumns('title', dossier.keep('titles'), languages),
      ...present({
        languages: areUsual(dossier.keep('languages')) ? null : languages,
        codebook: dossier.keep('codebook'),
        codedBy: dossier.keep('codedBy'),
        codedOn: dossier.keep('codedOn'),
        licence: dossier.keep('licence'),
        iri: dossier.keep('iri'),
        reviewed: dossier.keep('reviewed'),
      }),
    },
  };
}

/** A dossier without this column has these. */
function areUsual(languages: readonly string[]): boolean {
  return languages.join(' ') === USUAL_LANGUAGES.join(' ');
}

/** The row of a word that Sanad has not, or of labels that it has not; else undefined. */
function termRow(
  taken: Taken<Records['term']>,
  { vocabulary }: Reading,
  languages: readonly string[],
): DraftTerm['row'] | undefined {
  const [term, name] = [taken.keep('term'), taken.keep('name')];
  const [labels, inverseLabels] = [taken.keep('labels'), taken.keep('inverseLabels')];
  const definition = taken.keep('definition');
  const row = {
    term,
    name,
    ...definition,
    ...textColumns('label', labels, languages),
    ...textColumns('inverseLabel', inverseLabels, languages),
  };
  const known = vocabulary.rows.find((each) => termKey(each) === termKey(row as unknown as VocabularyRow));
  if (known === undefined) return row;
  const columns = known as unknown as Record<string, unknown>;
  const shared = known.languages ?? USUAL_LANGUAGES;
  const columnOf = (column: string, language: string): string =>
    language === shared[0] ? column : column + columnSuffix(language);
  const isNew =
    (column: string) =>
    ({ language, text }: LocalizedText): boolean =>
      columns[columnOf(column, language)] !== text;
  const added = {
    ...textColumns('label', labels.filter(isNew('label')), languages),
    ...textColumns('inverseLabel', inverseLabels.filter(isNew('inverseLabel')), languages),
  };
  const { of } = definition;
  return Object.keys(added).length === 0 ? undefined : { term, name, ...(term === 'KIND' && { of }), ...added };
}

function entityDraft(entity: Taken<EntityRecord>, languages: readonly string[], reading: Reading): Draft {
  const label = entity.keep('type');
  if (!isEntityLabel(label)) {
    throw new BadInputError(`${reading.path}: the entity ${entity.peek('id')} has the type '${label}', which is none.`);
  }
  return {
    label,
    row: {
      id: entity.keep('id'),
      ...textColumns('name', entity.keep('names'), languages),
      ...present({
        aliases: entity.keep('aliases'),
        kind: entity.keep('kind'),
        note: entity.keep('note'),
        identifiers: entity.keep('identifiers'),
        latitude: entity.keep('latitude'),
        longitude: entity.keep('longitude'),
        positionSource: entity.keep('positionSource'),
      }),
    },
  };
}

function documentRow(document: Taken<Records['document']>, languages: readonly string[]): DraftRow {
  document.fold('publishedEarliest', DERIVED);
  document.fold('publishedLatest', DERIVED);
  document.fold('dossiers', 'the folder');
  return {
    id: document.keep('id'),
    ...textColumns('title', document.keep('titles'), languages),
    ...present({
      kind: document.keep('kind'),
      language: document.keep('language'),
      file: document.keep('file'),
      sha256: document.keep('sha256'),
      citation: document.keep('citation'),
      url: document.keep('url'),
      archiveUrl: document.keep('archiveUrl'),
      retrievedOn: document.keep('retrievedOn'),
      author: document.keep('author'),
      publishedBy: document.keep('publishedBy'),
      publishedOn: document.keep('publishedOn'),
      publishedBasis: document.keep('publishedBasis'),
      licence: document.keep('licence'),
      supersedes: document.keep('supersedes'),
      identifiers: document.keep('identifiers'),
      codedBy: document.keep('codedBy'),
      codedOn: document.keep('codedOn'),
    }),
  };
}

/** Claims draw it again. */
function derivedRelation(relation: Taken<Records['relation']>): void {
  for (const time of relation.each('times')) {
    for (const bound of BOUNDS) time.fold(bound, DERIVED);
  }
  for (const field of RELATION_FIELDS) relation.fold(field, DERIVED);
}

const BOUNDS = ['startEarliest', 'startLatest', 'endEarliest', 'endLatest'] as const;
const RELATION_FIELDS = [
  ...(['id', 'type', 'symmetric', 'from', 'to', 'occasion', 'modes', 'status', 'withdrawn', 'origins'] as const),
  ...(['claims', 'against', 'startEarliest', 'startLatest', 'endEarliest', 'endLatest'] as const),
  ...(['startDrawn', 'endDrawn'] as const),
] as const;

/** Undefined for one that a rule finds again. */
function disagreementRow(
  disagreement: Taken<Records['disagreement']>,
  languages: readonly string[],
): DraftRow | undefined {
  if (disagreement.peek('by') === 'RULE') {
    for (const side of disagreement.each('sides')) side.fold('claims', DERIVED);
    for (const field of ['id', 'kind', 'over', 'by', 'reasons', 'reconciliations', 'judgments'] as const) {
      disagreement.fold(field, DERIVED);
    }
    return undefined;
  }
  disagreement.fold('by', 'the table Disagreement');
  const over = disagreement.keep('over');
  return {
    id: disagreement.keep('id'),
    kind: disagreement.keep('kind'),
    ...present({ over: over === 'FACT' ? null : over }),
    sides: disagreement.each('sides').map((side) => side.keep('claims').join(' ')),
    ...textColumns('reason', disagreement.keep('reasons'), languages),
    ...textColumns('reconciliation', disagreement.keep('reconciliations'), languages),
    ...present({ judgments: disagreement.keep('judgments') }),
  };
}

function proposalRow(proposal: Taken<Records['proposal']>, languages: readonly string[]): DraftRow {
  proposal.fold('dossier', 'the folder');
  return {
    id: proposal.keep('id'),
    ...present(proposal.keep('row') as Record<string, Value>),
    ...textColumns('text', proposal.keep('texts'), languages),
    ...present({ proposedBy: proposal.keep('proposedBy'), rejected: proposal.keep('rejected') }),
  };
}
