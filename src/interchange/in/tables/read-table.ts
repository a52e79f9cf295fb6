/** Turns a table that passages can cite into drafts, by a mapping: the document, its publisher, the entities that records name, and their claims. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { BadInputError } from '../../../errors.ts';
import type { EntityLabel } from '../../../model/labels.ts';
import { columnSuffix } from '../../../model/languages.ts';
import { readVocabularyRows, Vocabulary } from '../../../model/vocabulary.ts';
import { mappingFaults } from '../mapping/mapping-faults.ts';
import type { ImportAccount } from '../import-account.ts';
import type { Mapping, Texts } from '../mapping/mapping.ts';
import type { Draft, DraftRow, DraftTerm, Reading } from '../reader.ts';
import { entityIdOf, keyId, stableId } from '../stable-id.ts';
import { claimMaker, type NotMade } from './claim-maker.ts';
import { EntityMaker } from './entity-maker.ts';
import { RecordView } from './record-view.ts';
import { SeenKeys } from './seen-keys.ts';
import { openTable } from './table-file.ts';
import { recordName, type Row } from './table-rows.ts';

/** How often progress is reported, in records. */
const REPORT_EACH = 10_000;

/** @throws {BadInputError} if the mapping does not fit the file or the vocabulary, or at a record that is damaged */
export async function* readTable(reading: Reading, mapping: Mapping): AsyncGenerator<Draft | DraftTerm> {
  const { account, path } = reading;
  const table = await openTable(path);
  const vocabulary = new Vocabulary([...reading.vocabulary.rows, ...readVocabularyRows(mapping.terms).rows]);
  const faults = mappingFaults(mapping, vocabulary, table.columns);
  if (faults.length > 0 && table.headingsHint !== undefined) faults.push(`table: ${table.headingsHint}`);
  if (faults.length > 0) throw new BadInputError(`The mapping does not fit ${path}:\n${faults.join('\n')}`);
  const view = new RecordView(table.columns, mapping.empty);
  const document = documentId(reading.dossier, mapping);
  const publisher = publisherId(reading, mapping);
  const entities = new EntityMaker(view, mapping, { dossier: reading.dossier, vocabulary, account });
  entities.know(publisher, labelOf(mapping.dataset.publisher.kind), mainText(mapping.dataset.publisher.name, mapping));
  const makers = mapping.claims.map((spec) => {
    const make = claimMaker(spec, { document, publisher, view, mapping, vocabulary, entities, account });
    return { make, ending: spec.name === undefined ? '' : `-${spec.name}` };
  });
  const keyOf = keyReader(mapping, view, path);
  const seen = new SeenKeys();

  for (const term of mapping.terms) yield { label: 'Term', row: term };
  yield dossierDraft(reading.dossier, mapping);
  yield documentDraft(document, publisher, basename(path), mapping);
  let hasPublisher = false;
  let count = 0;
  for await (const batch of table.records) {
    for (const row of batch) {
      view.see(row);
      view.begin();
      const id = `${document}-${keyOf()}`;
      const before = seen.add(id, row.record);
      if (before !== undefined) throw twoRecords(path, row, before, mapping);
      let claimCount = 0;
      const reasons: NotMade[] = [];
      for (const { make, ending } of makers) {
        const position = view.position;
        const made = make(id + ending);
        if (typeof made === 'string') {
          view.forget(position);
          reasons.push(made);
          continue;
        }
        // Lint refuses an entity that no claim names.
        if (!hasPublisher) yield publisherDraft(publisher, mapping);
        hasPublisher = true;
        for (const found of made.entities) {
          const draft = entities.draftOf(found);
          if (draft !== undefined) yield draft;
        }
        yield made.claim;
        claimCount++;
      }
      if (claimCount > 0) view.commit();
      else countWithoutClaim(account, reasons);
      view.count();
      count++;
      if (count % REPORT_EACH === 0) reading.told(count, table.text.part());
    }
  }
  reading.told(count, 1);
  view.report(account);
}

/** Records may name the publisher: then it is one entity, also where ids begin with the kind. */
function publisherId({ dossier, bindings }: Reading, mapping: Mapping): string {
  const { kind: whole, name: texts } = mapping.dataset.publisher;
  const name = mainText(texts, mapping);
  const label = labelOf(whole);
  const bound = [`${label}/${name}`, name].find((way) => Object.hasOwn(bindings.entities, way));
  if (bound !== undefined) return entityIdOf({ dossier, bindings }, bound);
  const isByKind = Object.values(mapping.recordEntities).some(({ prefix }) => prefix === 'KIND');
  return `${dossier}-${isByKind ? `${label.toLowerCase()}-` : ''}${stableId(name)}`;
}

function labelOf(kind: string): EntityLabel {
  const [label = ''] = kind.split('/');
  return label as EntityLabel;
}

/** What the table of loss calls a record without a claim; of a mapping with several claims, by the first reason of this list that one of them has. */
const WITHOUT_CLAIM: Readonly<Record<NotMade, string>> = {
  TO_DECIDE: 'record without a claim: see what to decide',
  NO_SPEAKER: 'record without a claim: it names no speaker',
  NO_ENDS: 'record without a claim: it names neither subject nor object',
  NO_PREDICATE: 'record without a claim: it has no predicate, or one that means null',
  NOT_SELECTED: 'record without a claim: no "where" selects it',
};

function countWithoutClaim(account: ImportAccount, reasons: readonly NotMade[]): void {
  const reason = (Object.keys(WITHOUT_CLAIM) as NotMade[]).find((each) => reasons.includes(each));
  if (reason !== undefined) account.count(WITHOUT_CLAIM[reason], 'DROPPED');
}

/** Two dossiers may import parts of one dataset: their documents are other files. */
function documentId(dossier: string, { dataset }: Mapping): string {
  return dossier === dataset.id ? dataset.id : `${dossier}-${dataset.id}`;
}

/** Keys that can stand in an id as they are; of others a hash is taken, so that two do not become one. */
const PLAIN_KEY = /^[A-Za-z0-9]+([ ._-][A-Za-z0-9]+)*$/;
const LONGEST_PLAIN_KEY = 40;

function keyReader({ key }: Mapping, view: RecordView, path: string): () => string {
  if (key === 'RECORD') return () => hashOf(view.cells);
  const readers = key.map((column) => view.reader(column, 'FOLDED', 'id of the claims'));
  return () => {
    const parts = readers.map((read) => read() ?? '');
    if (parts.every((part) => part === '')) {
      throw new BadInputError(
        `${path}: ${recordName(view.record)} has nothing in '${key.join("', '")}', its key. Name other columns in "key" of the mapping, or "RECORD"`,
      );
    }
    const isPlain = parts.every((part) => PLAIN_KEY.test(part)) && parts.join('').length <= LONGEST_PLAIN_KEY;
    return isPlain ? keyId(...parts) : hashOf(parts);
  };
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

function twoRecords(path: string, row: Row, before: number, { key }: Mapping): BadInputError {
  const what = key === 'RECORD' ? 'is the same as' : `has the same key (${key.join(', ')}) as`;
  return new BadInputError(
    `${path}: ${recordName(row.record)} ${what} ${recordName(before)}. ${key === 'RECORD' ? 'Take one of them out' : 'Name more columns in "key" of the mapping, or take one of them out'}`,
  );
}

/** Of a new dossier; the row of one that exists stays. */
function dossierDraft(id: string, mapping: Mapping): Draft {
  const { title, licence } = mapping.dataset;
  const row = { id, ...inLanguages(title, 'title', mapping.languages), languages: mapping.languages, licence };
  return { label: 'Dossier', row };
}

/** With the name of its file; the import adds the hash. */
function documentDraft(id: string, publishedBy: string, file: string, mapping: Mapping): Draft {
  const { title, version, publisher: _, id: __, ...columns } = mapping.dataset;
  const titles = inLanguages(title, 'title', mapping.languages);
  const named = Object.entries(titles).map(([column, text]) => [
    column,
    version === undefined ? text : `${text}, ${version}`,
  ]);
  const row = { id, ...(Object.fromEntries(named) as object), file, kind: 'DATASET', publishedBy, ...columns };
  return { label: 'Document', row };
}

function publisherDraft(id: string, { dataset: { publisher }, languages }: Mapping): Draft {
  const { kind: whole, name, ...columns } = publisher;
  const [label = '', kind] = whole.split('/');
  const row: DraftRow = { id, ...inLanguages(name, 'name', languages), kind, ...columns };
  return { label: label as Draft['label'], row };
}

function mainText(texts: Texts, { languages: [main = 'en'] }: Mapping): string {
  return typeof texts === 'string' ? texts : (texts[main] ?? '');
}

/** The columns of a text in each of its languages: the main one has no suffix. */
function inLanguages(texts: Texts, column: string, [main = 'en']: readonly string[]): Record<string, string> {
  const forms = typeof texts === 'string' ? { [main]: texts } : texts;
  return Object.fromEntries(
    Object.entries(forms).map(([language, text]) => [
      language === main ? column : `${column}${columnSuffix(language)}`,
      text,
    ]),
  );
}
