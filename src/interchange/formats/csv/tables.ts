/** The tables of a dossier for people, and the columns of each. `<text>_<language>` stands for a column in each language of the dossiers. */
import { languageColumns, Table } from '../table.ts';

const BOUNDS = ['startEarliest', 'startLatest', 'endEarliest', 'endLatest', 'startDrawn', 'endDrawn'];

/** @param languages BCP 47: all in which a text may be */
export function tablesIn(languages: readonly string[]) {
  const inAll = (column: string): string[] => languageColumns(column, languages);
  return {
    dossiers: new Table('dossiers.csv', [
      ...['id', ...inAll('title'), 'languages', 'codebook', 'formatVersion', 'codedBy', 'codedOn', 'licence', 'iri'],
      'reviewed',
    ]),
    reasons: new Table('reasons.csv', ['dossier', 'id', 'rule', 'of', ...inAll('text')]),
    vocabulary: new Table('vocabulary.csv', ['term', 'name', 'labels', 'inverseLabels', 'definition']),
    entities: new Table('entities.csv', [
      ...['id', 'type', 'kind', ...inAll('name'), 'aliases', 'note', 'identifiers'],
      ...['latitude', 'longitude', 'positionSource'],
    ]),
    documents: new Table('documents.csv', [
      ...[
        'id',
        ...inAll('title'),
        'kind',
        'language',
        'author',
        'publishedBy',
        'publisher',
        'publishedOn',
        'publishedBasis',
      ],
      ...[
        'publishedEarliest',
        'publishedLatest',
        'citation',
        'url',
        'archiveUrl',
        'retrievedOn',
        'file',
        'sha256',
        'licence',
      ],
      ...['supersedes', 'identifiers', 'codedBy', 'codedOn', 'dossiers'],
    ]),
    claims: new Table('claims.csv', [
      ...['id', 'subject', 'predicate', 'object', 'value', 'occasion', 'content', 'polarity', 'mode', 'voice', 'when'],
      ...inAll('text'),
      ...[
        'starts',
        'ends',
        'whenBasis',
        'whenSource',
        ...BOUNDS,
        'saidEarliest',
        'saidLatest',
        'onBasis',
        'originators',
      ],
      ...[
        'cites',
        'repeats',
        'succeeds',
        'retracts',
        'withdraws',
        'withdrawnEarliest',
        'withdrawnLatest',
        'identifiers',
        'codedBy',
      ],
      ...[
        'codedOn',
        'tier',
        'reviewed',
        'reviewedBy',
        'reviewedOn',
        'proposedBy',
        'proposedOn',
        'subjectId',
        'predicateId',
        'objectId',
      ],
      ...['occasionId', 'relation', 'document', 'worded', 'dossier'],
    ]),
    attribution: new Table('attribution.csv', [
      ...['claim', 'position', 'actor', 'act', 'through', 'on', 'saidEarliest', 'saidLatest', 'actorId'],
    ]),
    participants: new Table('participants.csv', ['claim', 'role', 'entity', 'entityId']),
    quantities: new Table('quantities.csv', [
      ...['claim', 'measure', 'figure', 'value', 'low', 'high', 'lowOpen', 'highOpen', 'approximate', 'extent', 'unit'],
      ...['role', 'of', 'ofId'],
    ]),
    passages: new Table('passages.csv', [
      ...['claim', 'document', 'start', 'end', 'sha256', 'record', 'pointer', 'words', 'whole'],
    ]),
    relations: new Table('relations.csv', [
      ...['id', 'from', 'type', 'to', 'occasion', 'status', 'origins', 'modes', 'withdrawn', 'symmetric', ...BOUNDS],
      ...['claims', 'against', 'fromId', 'typeId', 'toId', 'occasionId'],
    ]),
    disagreements: new Table('disagreements.csv', [
      ...['id', 'kind', 'over', 'by', ...inAll('reason'), ...inAll('reconciliation'), 'judgments'],
    ]),
    sides: new Table('sides.csv', ['disagreement', 'side', 'claims']),
    proposals: new Table('proposals.csv', [...['id', ...inAll('text'), 'proposedBy', 'rejected', 'row', 'dossier']]),
  } as const;
}

export type Tables = ReturnType<typeof tablesIn>;
