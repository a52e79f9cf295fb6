/** CSV for people: the whole dossier as tables for spreadsheets (RFC 4180, UTF-8), with names beside ids. Nothing is dropped. */
import { USUAL_LANGUAGES } from '../../../model/languages.ts';
import type { ClaimRecord, Records } from '../../../records/record.ts';
import type { Account, Taken } from '../../account/account.ts';
import type { Format, Piece } from '../format.ts';
import { readNames, type Names } from '../names.ts';
import { languageCells, taggedTexts, type Cell, type Cells } from '../table.ts';
import { tablesIn, type Tables } from './tables.ts';

export const csv: Format = {
  name: 'csv',
  standard: 'CSV (RFC 4180), one table a file, for spreadsheets',
  files: Object.keys(tablesIn([])).map((table) => ({ name: `${table}.csv`, type: 'text/csv; charset=utf-8' })),
  async *write(account, { language }) {
    const tables = tablesIn(await languagesOf(account));
    for (const table of Object.values(tables)) yield table.headForExcel();
    const names = await readNames(account, language);
    yield* writeThings(account, tables, names);
    for await (const claim of account.take('claim')) yield* writeClaim(claim, tables, names);
    yield* writeDerived(account, tables, names);
  },
};

const BOUNDS = ['startEarliest', 'startLatest', 'endEarliest', 'endLatest'] as const;

/** Those of the dossiers. Reasons of rules are in English and Arabic in any case. */
async function languagesOf(account: Account): Promise<string[]> {
  const languages = new Set<string>();
  for await (const dossier of account.again('dossier')) for (const each of dossier.languages) languages.add(each);
  return [...new Set([...languages, ...USUAL_LANGUAGES])];
}

type CellOf<R> = { [F in keyof R & string]: R[F] extends Cell ? F : never }[keyof R & string];

/** Fields of a record, each in a cell of its name. */
function kept<R extends object>(taken: Taken<R>, fields: readonly CellOf<R>[]): Cells {
  return Object.fromEntries(fields.map((field) => [field, taken.keep(field) as Cell]));
}

async function* writeThings(account: Account, tables: Tables, names: Names): AsyncGenerator<Piece> {
  for await (const dossier of account.take('dossier')) {
    for (const reason of dossier.each('reasons')) {
      yield tables.reasons.row({
        ...kept(reason, ['id', 'rule', 'of']),
        ...languageCells('text', reason.keep('texts')),
        dossier: dossier.peek('id'),
      });
    }
    yield tables.dossiers.row({
      ...languageCells('title', dossier.keep('titles')),
      ...kept(dossier, [
        'id',
        'languages',
        'codebook',
        'formatVersion',
        'codedBy',
        'codedOn',
        'licence',
        'iri',
        'reviewed',
      ]),
    });
  }
  for await (const term of account.take('term')) {
    yield tables.vocabulary.row({
      ...kept(term, ['term', 'name']),
      labels: taggedTexts(term.keep('labels')),
      inverseLabels: taggedTexts(term.keep('inverseLabels')),
      definition: JSON.stringify(term.fold('definition', 'vocabulary.csv definition (JSON)')),
    });
  }
  for await (const entity of account.take('entity')) {
    yield tables.entities.row({
      ...languageCells('name', entity.keep('names')),
      ...kept(entity, [
        'id',
        'type',
        'kind',
        'aliases',
        'note',
        'identifiers',
        'latitude',
        'longitude',
        'positionSource',
      ]),
    });
  }
  for await (const document of account.take('document')) {
    const publishedBy = document.keep('publishedBy');
    yield tables.documents.row({
      ...languageCells('title', document.keep('titles')),
      ...kept(document, ['id', 'kind', 'language', 'author', 'publishedOn', 'publishedBasis', 'publishedEarliest']),
      ...kept(document, [
        'publishedLatest',
        'citation',
        'url',
        'archiveUrl',
        'retrievedOn',
        'file',
        'sha256',
        'licence',
      ]),
      ...kept(document, ['supersedes', 'identifiers', 'codedBy', 'codedOn', 'dossiers']),
      publishedBy,
      publisher: names.maybeEntity(publishedBy),
    });
  }
}

function* writeClaim(claim: Taken<ClaimRecord>, tables: Tables, names: Names): Generator<Piece> {
  const id = claim.keep('id');
  yield tables.claims.row(claimCells(id, claim, names));
  for (const step of claim.each('attribution')) {
    const actorId = step.keep('actor');
    yield tables.attribution.row({
      ...kept(step, ['position', 'act', 'through', 'on', 'saidEarliest', 'saidLatest']),
      ...{ claim: id, actor: names.entity(actorId), actorId },
    });
  }
  for (const participant of claim.each('participants')) {
    const entityId = participant.keep('entity');
    yield tables.participants.row({
      ...{ claim: id, role: participant.keep('role'), entity: names.entity(entityId), entityId },
    });
  }
  for (const quantity of claim.each('quantities')) {
    const ofId = quantity.keep('of');
    yield tables.quantities.row({
      ...kept(quantity, ['measure', 'figure', 'value', 'low', 'high', 'lowOpen', 'highOpen', 'approximate', 'extent']),
      ...kept(quantity, ['unit', 'role']),
      ...{ claim: id, of: names.maybeEntity(ofId), ofId },
    });
  }
  for (const passage of claim.each('passages')) {
    yield tables.passages.row({
      ...kept(passage, ['document', 'start', 'end', 'sha256', 'record', 'pointer', 'words', 'whole']),
      claim: id,
    });
  }
}

function claimCells(id: string, claim: Taken<ClaimRecord>, names: Names): Cells {
  const [subjectId, predicateId, objectId] = [claim.keep('subject'), claim.keep('predicate'), claim.keep('object')];
  const occasionId = claim.keep('about');
  return {
    ...{ id, subjectId, predicateId, objectId, occasionId },
    subject: names.maybeEntity(subjectId),
    predicate: names.predicate(predicateId),
    object: names.maybeEntity(objectId),
    occasion: names.maybeEntity(occasionId),
    ...languageCells('text', claim.keep('texts')),
    ...kept(claim, [
      'value',
      'content',
      'polarity',
      'mode',
      'voice',
      'when',
      'starts',
      'ends',
      'whenBasis',
      'whenSource',
    ]),
    ...kept(claim, ['startEarliest', 'startLatest', 'endEarliest', 'endLatest', 'startDrawn', 'endDrawn']),
    ...kept(claim, [
      'saidEarliest',
      'saidLatest',
      'onBasis',
      'originators',
      'cites',
      'repeats',
      'succeeds',
      'retracts',
      'withdraws',
    ]),
    ...kept(claim, ['withdrawnEarliest', 'withdrawnLatest', 'identifiers', 'codedBy', 'codedOn', 'tier', 'reviewedBy']),
    ...kept(claim, ['reviewed', 'reviewedOn', 'proposedBy', 'proposedOn', 'relation', 'document', 'worded', 'dossier']),
  };
}

async function* writeDerived(account: Account, tables: Tables, names: Names): AsyncGenerator<Piece> {
  for await (const relation of account.take('relation')) {
    for (const time of relation.each('times')) {
      for (const bound of BOUNDS) time.fold(bound, 'claims.csv: the bounds of its claims');
    }
    const [fromId, typeId, toId] = [relation.keep('from'), relation.keep('type'), relation.keep('to')];
    const occasionId = relation.keep('occasion');
    yield tables.relations.row({
      ...kept(relation, ['id', 'status', 'origins', 'modes', 'withdrawn', 'symmetric', 'claims', 'against']),
      ...kept(relation, ['startEarliest', 'startLatest', 'endEarliest', 'endLatest', 'startDrawn', 'endDrawn']),
      ...{ from: names.entity(fromId), type: names.predicate(typeId), to: names.entity(toId) },
      ...{ occasion: names.maybeEntity(occasionId), fromId, typeId, toId, occasionId },
    });
  }
  for await (const disagreement of account.take('disagreement')) {
    const id = disagreement.keep('id');
    yield tables.disagreements.row({
      ...{ id, ...kept(disagreement, ['kind', 'over', 'by', 'judgments']) },
      ...languageCells('reason', disagreement.keep('reasons')),
      ...languageCells('reconciliation', disagreement.keep('reconciliations')),
    });
    for (const [number, side] of disagreement.each('sides').entries()) {
      yield tables.sides.row({ disagreement: id, side: number + 1, claims: side.keep('claims') });
    }
  }
  for await (const proposal of account.take('proposal')) yield tables.proposals.row(proposalCells(proposal));
}

function proposalCells(proposal: Taken<Records['proposal']>): Cells {
  return {
    ...kept(proposal, ['id', 'proposedBy', 'rejected', 'dossier']),
    ...languageCells('text', proposal.keep('texts')),
    row: JSON.stringify(proposal.fold('row', 'proposals.csv row (JSON)')),
  };
}
