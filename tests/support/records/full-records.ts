/**
 * Records in which each field has a value, and each text is of one field alone, so that a test finds in a file which of them it holds. Days,
 * words and ids are such as a dossier has.
 */
import { RECORD_KINDS, type RecordKind, type Records, type RecordSource } from '../../../src/records/record.ts';

export type AllRecords = { readonly [K in RecordKind]: readonly Records[K][] };

/** Returns them as a database does. */
export function sourceOf(records: AllRecords): RecordSource {
  return {
    async *read(kind) {
      yield* records[kind];
    },
  };
}

/** Reads all records into memory. */
export async function allRecords(source: RecordSource): Promise<AllRecords> {
  const readAll = async <K extends RecordKind>(kind: K): Promise<Records[K][]> => {
    const found: Records[K][] = [];
    for await (const record of source.read(kind)) found.push(record);
    return found;
  };
  const entries = await Promise.all(RECORD_KINDS.map(async (kind) => [kind, await readAll(kind)] as const));
  return Object.fromEntries(entries) as unknown as AllRecords;
}

const texts = (text: string): { language: string; text: string }[] => [
  { language: 'en', text: `${text} in English` },
  { language: 'ar', text: `${text} بالعربية` },
];

const CLAIM: Records['claim'] = {
  id: 'full-01',
  dossier: 'full',
  document: 'article-9',
  subject: 'amal-haddad',
  predicate: 'MET_WITH',
  object: 'bashir-nouri',
  content: 'full-02',
  value: 'value of a claim',
  about: 'meeting-of-tabra',
  participants: [{ role: 'PLACE', entity: 'tabra' }],
  attribution: [
    {
      position: 0,
      actor: 'hafryat',
      act: 'REPORTED',
      through: 'INTERVIEW',
      on: '2021-08-01/2021-08-02',
      saidEarliest: '2021-08-01',
      saidLatest: '2021-08-02',
    },
    {
      position: 1,
      actor: 'unnamed-officer',
      act: 'SAID',
      through: 'REMARKS',
      on: '2021-07-30/2021-07-31',
      saidEarliest: '2021-07-30',
      saidLatest: '2021-07-31',
    },
  ],
  onBasis: 'basis of the saying',
  voice: 'PARAPHRASED',
  polarity: 'AFFIRMED',
  mode: 'ACTUAL',
  when: '2021-07-11/2021-07-14',
  whenBasis: 'basis of the date',
  whenSource: 'STATED',
  starts: 'REAL',
  ends: 'ATTESTED',
  quantities: [
    {
      measure: 'TROOPS',
      figure: '~2,511',
      value: 2511,
      low: 2502,
      high: 2523,
      lowOpen: false,
      highOpen: true,
      approximate: true,
      extent: 'most',
      unit: 'persons',
      role: 'TOTAL',
      of: 'garrison-of-tabra',
    },
  ],
  texts: texts('text of a claim'),
  worded: true,
  passages: [
    {
      document: 'article-1',
      start: 1711,
      end: 1722,
      sha256: 'a1b2c3d4e5f6',
      record: 17,
      pointer: '/objects/3',
      words: 'f. 12r',
      whole: true,
    },
  ],
  cites: ['a source that nobody read', 'another one'],
  identifiers: ['wikidata:Q301'],
  relation: 'amal-haddad.MET_WITH.bashir-nouri@meeting-of-tabra',
  repeats: ['full-03', 'full-09'],
  succeeds: ['full-10'],
  originators: ['origin-of-claim'],
  retracts: ['article-0'],
  withdraws: ['full-04'],
  startEarliest: '2021-07-11',
  startLatest: '2021-07-12',
  endEarliest: '2021-07-13',
  endLatest: '2021-07-14',
  startDrawn: '2021-07-10',
  endDrawn: '2021-07-15',
  saidEarliest: '2021-07-16',
  saidLatest: '2021-07-17',
  withdrawnEarliest: '2021-09-01',
  withdrawnLatest: '2999-09-02',
  codedBy: 'coder of a claim',
  codedOn: '2026-11-01',
  tier: 'REVIEWED',
  reviewed: 'reviewed as it was written',
  reviewedBy: 'reviewer of a claim',
  reviewedOn: '2026-11-02',
  proposedBy: 'machine of a claim',
  proposedOn: '2026-11-03',
};

const entity = (id: string, type: string): Records['entity'] => ({
  id,
  type,
  names: [{ language: 'en', text: `name of ${id}` }],
  aliases: [],
  kind: null,
  note: null,
  identifiers: [],
  latitude: null,
  longitude: null,
  positionSource: null,
});

/** A person and a place with all columns, and others that the claim names. */
export const FULL: AllRecords = {
  dossier: [
    {
      id: 'full',
      titles: texts('title of the dossier'),
      languages: ['en', 'ar'],
      codebook: 'codebook of the dossier',
      formatVersion: 2,
      codedBy: 'coder of the dossier',
      codedOn: '2026-10-01',
      licence: 'licence of the dossier',
      iri: 'https://example.org/full/',
      reviewed: true,
      reasons: [
        { id: 'reason-1', rule: 'rule-of-lint', of: ['full-11', 'full-12'], texts: texts('reason for a warning') },
      ],
    },
  ],
  term: [
    {
      term: 'PREDICATE',
      name: 'MET_WITH',
      labels: texts('label of a word'),
      inverseLabels: texts('inverse label of a word'),
      definition: {
        symmetric: true,
        domain: ['Actor'],
        ftm: { schema: 'Event', ends: { involved: ['S', 'O'], location: 'PLACE' } },
      },
    },
    {
      term: 'KIND',
      name: 'KIND_OF_AMAL',
      labels: [],
      inverseLabels: [],
      definition: { of: 'Person', ftm: { schema: 'Person' } },
    },
    {
      term: 'SCHEME',
      name: 'wikidata',
      labels: [],
      inverseLabels: [],
      definition: { unique: true, ftm: { schema: 'Thing', ends: { wikidataId: 'value' } } },
    },
  ],
  entity: [
    {
      id: 'amal-haddad',
      type: 'Person',
      names: texts('name of Amal'),
      aliases: ['alias of Amal', 'second alias of Amal'],
      kind: 'KIND_OF_AMAL',
      note: 'note on Amal',
      identifiers: ['wikidata:Q302'],
      latitude: 33.31,
      longitude: 44.36,
      positionSource: 'source of the position',
    },
    entity('bashir-nouri', 'Person'),
    entity('garrison-of-tabra', 'Militia'),
    entity('hafryat', 'Organization'),
    entity('meeting-of-tabra', 'Event'),
    entity('origin-of-claim', 'Person'),
    entity('publisher-of-article', 'Organization'),
    entity('tabra', 'Place'),
    entity('unnamed-officer', 'Person'),
  ],
  document: [
    {
      id: 'article-1',
      dossiers: ['full'],
      titles: texts('title of a document'),
      kind: 'ARTICLE',
      language: 'ckb',
      file: 'file-of-a-document.txt',
      sha256: 'f6e5d4c3b2a1',
      citation: 'citation of a document',
      url: 'https://example.org/document',
      archiveUrl: 'https://archive.example.org/document',
      retrievedOn: '2021-08-11',
      author: 'author of a document',
      publishedBy: 'publisher-of-article',
      publishedOn: '2021-08-12/2021-08-13',
      publishedBasis: 'PRINTED',
      publishedEarliest: '2021-08-12',
      publishedLatest: '2021-08-13',
      licence: 'licence of a document',
      supersedes: 'article-0',
      identifiers: ['doi:10.1/303'],
      codedBy: 'coder of a document',
      codedOn: '2026-10-02',
    },
  ],
  claim: [CLAIM],
  relation: [
    {
      id: 'amal-haddad.MET_WITH.bashir-nouri@meeting-of-tabra',
      type: 'MET_WITH',
      symmetric: true,
      from: 'amal-haddad',
      to: 'bashir-nouri',
      occasion: 'meeting-of-tabra',
      times: [
        { startEarliest: '2021-06-01', startLatest: '2021-06-02', endEarliest: '2021-06-05', endLatest: '2021-06-06' },
        { startEarliest: '2021-06-04', startLatest: null, endEarliest: null, endLatest: '2021-06-08' },
        { startEarliest: '2021-06-20', startLatest: '2021-06-21', endEarliest: '2021-06-21', endLatest: null },
      ],
      modes: ['ACTUAL', 'FUTURE'],
      status: 'DISPUTED',
      withdrawn: false,
      origins: 3,
      claims: ['full-01', 'full-05'],
      against: ['full-06'],
      startEarliest: '2021-06-01',
      startLatest: '2021-06-02',
      endEarliest: '2021-06-21',
      endLatest: '2021-06-30',
      startDrawn: '2021-05-30',
      endDrawn: '2021-07-01',
    },
  ],
  disagreement: [
    {
      id: 'disagreement-1',
      kind: 'CONTRADICTION',
      over: 'AMOUNT',
      by: 'CURATED',
      sides: [{ claims: ['full-01', 'full-07'] }, { claims: ['full-08'] }],
      reasons: texts('reason of a disagreement'),
      reconciliations: texts('reconciliation'),
      judgments: ['hafryat FAVOURS 2 on 2021-08-21'],
    },
  ],
  proposal: [
    {
      id: 'proposal-1',
      dossier: 'full',
      proposedBy: 'machine of a proposal',
      rejected: 'reason of a rejection',
      texts: texts('text of a proposal'),
      row: { subject: 'tabra', predicate: 'PREDICATE_OF_A_PROPOSAL', passages: ['passage of a proposal'] },
    },
  ],
};
