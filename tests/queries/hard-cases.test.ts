/**
 * Statements of the sources that are hard to express as claims, and how a client sees them. Each case is a real claim of an
 * article if there is one, else a claim of the test dossier `hard-cases`.
 */
import { beforeAll, expect, test } from '@jest/globals';
import { type Json } from '../support/asking.ts';
import { served, type Served } from '../support/served.ts';

const QUERY = `query ($id: ID!) {
  claims(where: { id: { eq: $id } }) {
    predicate polarity mode voice when startEarliest startLatest endEarliest endLatest relation
    subject { id } object { id } content { id polarity } about { id }
    participants { role entity { id } }
    attribution { position act through actor { id } }
    quantities { measure figure value low high lowOpen highOpen extent unit role approximate of { id } }
    value cites identifiers { scheme value url }
    passages {
      start end sha256 record pointer words whole text
      document { id file sha256 citation kind licence publishedBy { id } supersedes { id } }
    }
  }
}`;

let server: Served;
beforeAll(async () => {
  server = await served('us-iraq-2021 and fixtures');
});

const entity = (id: string): Json => ({ id });
const troops = (role: string, low: number, approximate = false): Json => ({
  measure: 'TROOPS',
  low,
  high: low,
  unit: 'persons',
  role,
  approximate,
});
const step = (position: number, act: string, actor: string, through: string | null = null): Json => ({
  position,
  act,
  through,
  actor: { id: actor },
});

test.each<[what: string, id: string, shape: Json]>([
  ['figures before and after', 'us-iraq-000-106', { quantities: [troops('FROM', 5200), troops('TO', 2500)] }],
  ['a total', 'us-iraq-000-67', { quantities: [troops('TOTAL', 3500, true)] }],
  [
    'a part of a force, without a number',
    'us-iraq-001-126',
    {
      subject: entity('us-residual-force-in-iraq'),
      quantities: [{ extent: 'few', low: null, role: 'PART', of: entity('us-combat-forces-in-iraq') }],
    },
  ],
  [
    'victims of an attack, their number and places',
    'us-iraq-000-82',
    {
      predicate: 'KILLED',
      object: entity('pro-iranian-fighters'),
      participants: [
        { role: 'PLACE', entity: entity('iraq-territory') },
        { role: 'PLACE', entity: entity('syria') },
      ],
      quantities: [{ measure: 'KILLED', low: 10, high: 10, unit: 'persons', role: 'TOTAL', approximate: true }],
    },
  ],
  [
    'the target of an attack whose author is not named',
    'us-iraq-000-75',
    {
      subject: entity('attack-on-ain-al-asad-2021-07-07'),
      predicate: 'DIRECTED_AGAINST',
      object: entity('ain-al-asad-base'),
      participants: [{ role: 'PLACE', entity: entity('western-iraq') }],
    },
  ],
  [
    'an attack that nobody claimed',
    'us-iraq-000-73',
    { predicate: 'CLAIMED_BY', polarity: 'NEGATED', object: null, relation: null },
  ],
  [
    'a passive that attributes',
    'us-iraq-000-72',
    { voice: 'RUMOURED', predicate: 'ATTACKED', subject: entity('iran-backed-factions') },
  ],
  [
    'a meeting, planned',
    'us-iraq-000-52',
    { mode: 'FUTURE', about: entity('biden-kadhimi-meeting-2021-07-26'), startLatest: '2021-07-26' },
  ],
  [
    'the same meeting, held',
    'us-iraq-004-02',
    { mode: 'ACTUAL', about: entity('biden-kadhimi-meeting-2021-07-26'), startLatest: '2021-07-26' },
  ],
  [
    'a term with a deadline, said in a joint statement',
    'hard-term',
    {
      mode: 'FUTURE',
      about: entity('meren-tolva-statement'),
      startEarliest: null,
      endLatest: '2019-09-30',
      attribution: [
        step(0, 'REPORTED', 'port-of-meren'),
        step(1, 'STATED', 'amal-tey', 'JOINT_STATEMENT'),
        step(1, 'STATED', 'dana-orrin', 'JOINT_STATEMENT'),
      ],
    },
  ],
  [
    'an announced withdrawal',
    'us-iraq-004-23',
    {
      mode: 'FUTURE',
      predicate: 'WITHDREW_FROM',
      endLatest: '2021-12-31',
      attribution: [step(0, 'REPORTED', 'outlet-of-article-004'), step(1, 'SAID', 'hassan-nazim')],
    },
  ],
  [
    'an opinion about what may happen',
    'us-iraq-000-32',
    {
      mode: 'HYPOTHETICAL',
      attribution: [step(0, 'REPORTED', 'asharq'), step(1, 'BELIEVES', 'hussein-allawi', 'REMARKS')],
    },
  ],
  [
    'a denial of an implication',
    'us-iraq-004-35',
    {
      predicate: 'IMPLIES',
      polarity: 'NEGATED',
      object: null,
      content: { id: 'us-iraq-004-87', polarity: 'AFFIRMED' },
    },
  ],
  [
    'an outlet citing an agency citing officials',
    'us-iraq-004-44',
    {
      attribution: [
        step(0, 'REPORTED', 'outlet-of-article-004'),
        step(1, 'REPORTED', 'associated-press'),
        step(2, 'BELIEVES', 'biden-administration'),
      ],
    },
  ],
  [
    'a post held',
    'us-iraq-000-09',
    {
      predicate: 'HOLDS_POST',
      startEarliest: null,
      startLatest: '2021-07-26',
      endEarliest: '2021-07-07',
      endLatest: null,
    },
  ],
  ['a post formerly held', 'us-iraq-004-60', { predicate: 'HOLDS_POST', startEarliest: null, endLatest: '2021-07-27' }],
  [
    'a post succeeded to',
    'hard-succession',
    {
      predicate: 'SUCCEEDED',
      object: entity('basim-halle'),
      participants: [{ role: 'POST', entity: entity('mayor-of-meren') }],
    },
  ],
  [
    'a group and its part',
    'us-iraq-000-68',
    {
      predicate: 'SUBSET_OF',
      object: entity('foreign-forces-in-iraq'),
      quantities: [troops('PART', 2500), troops('TOTAL', 3500, true)],
    },
  ],
  [
    'an error of fact, which stays its speaker’s claim',
    'us-iraq-000-18',
    {
      subject: entity('barack-obama'),
      predicate: 'HOLDS_POST',
      startEarliest: null,
      startLatest: '2008-12-31',
      attribution: [step(0, 'REPORTED', 'asharq'), step(1, 'SAID', 'hussein-allawi', 'REMARKS')],
    },
  ],
  [
    'an attack whose author the source does not name',
    'hard-open',
    {
      subject: null,
      object: entity('meren-harbour'),
      relation: null,
      quantities: [
        { measure: 'KILLED', extent: 'few', value: null, low: null, high: null },
        { measure: 'WOUNDED', extent: null, value: 3, low: 2, high: 5, lowOpen: false },
        { measure: 'ROCKETS', value: null, low: 10, high: null, figure: '10..' },
      ],
      passages: [{ record: null, pointer: '/objects/1/a~1b/~0', text: '"no flag"', whole: false }],
    },
  ],
  [
    'a record of a register, with a share, identifiers, and what it cites',
    'hard-record',
    {
      subject: entity('linnet'),
      relation: 'linnet.LOCATED_IN.meren-harbour',
      quantities: [
        { measure: 'SHARE', low: 50, lowOpen: true, high: null, highOpen: false, of: entity('tolva-barges') },
      ],
      cites: ['Harbour log, 2 May 2019', 'a letter of the owner'],
      identifiers: [{ scheme: 'doi', value: '10.5555/12345678', url: 'https://doi.org/10.5555/12345678' }],
      passages: [
        {
          document: { id: 'ship-register', kind: 'REGISTER', licence: 'CC0-1.0', publishedBy: [entity('dana-orrin')] },
          start: null,
          end: null,
          sha256: null,
          record: 2,
          pointer: null,
          text: 'Linnet,"Barges of Tolva","painted ""Onward""\nin white"',
        },
        {
          document: { id: 'harbour-measures', supersedes: entity('ship-register'), publishedBy: [] },
          pointer: '/objects/1/name',
          text: '"Linnet 🚢"',
        },
      ],
    },
  ],
  [
    'a text in place of an object, from a manuscript and a page without a file',
    'hard-value',
    {
      object: null,
      value: 'Onward',
      relation: null,
      cites: [],
      identifiers: [],
      passages: [
        {
          document: { id: 'harbour-chronicle', file: null, citation: 'Meren town archive, MS 12' },
          words: 'f. 12r',
          text: null,
        },
        { document: { id: 'harbour-page', file: null, sha256: null }, words: null, whole: true, text: null },
      ],
    },
  ],
])('%s', async (_what, id, shape) => {
  const { data, errors } = await server.ask(QUERY, { id });
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ claims: [shape] });
});

test('identifiers and the position of entities', async () => {
  const { data, errors } = await server.ask(`{
    things(where: { id: { eq: "linnet" } }) { id kind identifiers { scheme value url } }
    places(where: { id: { eq: "meren-harbour" } }) { latitude longitude positionSource }
    entity(id: "port-of-meren") { identifiers { scheme value url } }
    documents(where: { id: { eq: "harbour-measures" } }) { identifiers { scheme value } differences { property } }
  }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    things: [{ id: 'linnet', kind: 'VESSEL', identifiers: [{ scheme: 'imo', value: '9074729', url: null }] }],
    places: [{ latitude: 33.25, longitude: -44.5, positionSource: 'Chart of the harbour, 2018' }],
    entity: {
      identifiers: [
        { scheme: 'lei', value: '5493001KJTIIGC8Y1R12', url: 'https://search.gleif.org/#/record/5493001KJTIIGC8Y1R12' },
        { scheme: 'wikidata', value: 'Q42', url: 'https://www.wikidata.org/wiki/Q42' },
      ],
    },
    documents: [{ identifiers: [{ scheme: 'doi', value: '10.5555/12345678' }], differences: [] }],
  });
});
