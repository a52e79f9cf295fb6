/**
 * The mappings that Sanad ships, tried on rows that were written by the codebooks of the datasets: each is proposed for its columns, fits the
 * vocabulary, and says of a record what the codebook says. No file of the publishers was tried.
 */
import { afterAll, expect, test } from '@jest/globals';
import Papa from 'papaparse';
import { shippedMappings } from '../../src/interchange/in/mapping/shipped-mappings.ts';
import { csvTable } from '../../src/interchange/in/tables/csv.ts';
import { imported, sharedVocabulary, TestFiles, type Imported } from '../support/imports/imported.ts';
import { COLUMNS } from '../support/imports/dataset-columns.ts';

const files = new TestFiles();
afterAll(() => files.remove());

type Cells = Readonly<Record<string, string>>;

/** A file with these records, as the publisher writes it. */
function fileOf(name: keyof typeof COLUMNS, records: readonly Cells[], file: string, empty = ''): string {
  const columns = COLUMNS[name];
  const rows = records.map((record) => columns.map((column) => record[column] ?? empty));
  const isTabs = name === 'gdelt-2' || name === 'polecat';
  const lines = name === 'gdelt-2' ? rows : [[...columns], ...rows];
  return files.write(
    file,
    isTabs ? lines.map((cells) => `${cells.join('\t')}\n`).join('') : `${Papa.unparse(lines)}\n`,
  );
}

/** Imports a file by the mapping that is proposed for it. */
async function ofProposal(path: string): Promise<Imported & { readonly remarks: readonly string[] }> {
  const found = await csvTable.propose?.(path, sharedVocabulary, {});
  return { ...(await imported(csvTable, path, found?.mapping)), remarks: found?.remarks ?? [] };
}

test.each(['acled', 'gdelt-2', 'polecat', 'ucdp-ged'])('%s is shipped', async (name) => {
  const all = await shippedMappings();
  expect(all.map((each) => each.name)).toContain(name);
});

const GED: Cells = {
  ...{ id: '244657', type_of_violence: '1', side_a_new_id: '116', side_a: 'Government of Iraq', gwnoa: '645' },
  ...{ side_b_new_id: '234', side_b: 'IS', where_coordinates: 'Mosul city', latitude: '36.335', longitude: '43.118' },
  ...{ date_prec: '1', date_start: '2017-07-31 00:00:00.000', date_end: '2017-07-31 00:00:00.000' },
  ...{ best: '4', low: '2', high: '6', source_original: 'police' },
};

test('UCDP GED: a clash, one-sided violence within a month, and a clash of groups', async () => {
  const path = fileOf(
    'ucdp-ged',
    [
      GED,
      {
        ...{ ...GED, id: '2', type_of_violence: '3', side_a_new_id: '234', side_a: 'IS', gwnoa: '', date_prec: '4' },
        ...{ side_b_new_id: '9999', side_b: 'Civilians', date_start: '2017-07-01 00:00:00.000', best: '6' },
      },
      { ...GED, id: '3', type_of_violence: '2', gwnoa: '', side_a_new_id: '5', side_a: 'A', best: '9' },
    ],
    'GEDEvent_v25_1.csv',
  );
  const { claims, drafts, account, remarks } = await ofProposal(path);
  expect(remarks).toEqual([expect.stringContaining('ucdp-ged')]);
  expect(claims).toMatchObject([
    {
      ...{ id: 'try-ucdp-ged-244657', predicate: 'CLASHED_WITH', when: '2017-07-31', cites: ['police'] },
      ...{
        subject: 'try-ucdp-actor-116',
        object: 'try-ucdp-actor-234',
        quantities: ['KILLED 4 in 2..6 persons TOTAL'],
      },
      ...{ attribution: ['try-uppsala-conflict-data-program RECORDED through DATASET'], passages: ['record 1'] },
    },
    {
      id: 'try-ucdp-ged-2-one-sided',
      predicate: 'ATTACKED',
      when: '[2017-07-01..2017-07-31]',
      object: 'try-ucdp-actor-9999',
    },
    { id: 'try-ucdp-ged-3', predicate: 'CLASHED_WITH', subject: 'try-ucdp-actor-5' },
  ]);
  const labels = new Map(drafts.map(({ label, row }) => [row['id'], `${label} ${String(row['kind'])}`]));
  expect(['116', '234', '9999', '5'].map((id) => labels.get(`try-ucdp-actor-${id}`))).toEqual([
    ...['Government STATE', 'Militia undefined', 'Organization CLASS', 'Militia undefined'],
  ]);
  // An estimate outside of its own range.
  expect(account.matters()).toMatchObject([{ kind: 'UNREADABLE_VALUE', what: '9 in 2..6', first: 'record 3' }]);
});

const GDELT: Cells = {
  ...{
    GLOBALEVENTID: '1',
    SQLDATE: '20210726',
    Actor1Code: 'USA',
    Actor1Name: 'UNITED STATES',
    Actor1CountryCode: 'USA',
  },
  ...{
    Actor2Code: 'IRQGOV',
    Actor2Name: 'BAGHDAD',
    Actor2CountryCode: 'IRQ',
    Actor2Type1Code: 'GOV',
    AvgTone: '-2.8225',
  },
  ...{ EventCode: '040', EventBaseCode: '040', EventRootCode: '04', GoldsteinScale: '1.0' },
  ...{
    ActionGeo_FullName: 'Baghdad, Iraq',
    ActionGeo_Lat: '33.3386',
    ActionGeo_Long: '44.3939',
    SOURCEURL: 'https://example.org/a',
  },
};

test('GDELT 2: no headings, CAMEO codes by the longest that has a predicate, and a quotation mark within a name', async () => {
  const path = fileOf(
    'gdelt-2',
    [
      GDELT,
      {
        ...GDELT,
        GLOBALEVENTID: '2',
        EventCode: '1121',
        EventBaseCode: '112',
        EventRootCode: '11',
        Actor1Name: 'US "THE',
      },
      {
        ...GDELT,
        GLOBALEVENTID: '3',
        EventCode: '190',
        EventBaseCode: '190',
        EventRootCode: '19',
        Actor1Code: '',
        Actor1Name: '',
      },
      { ...GDELT, GLOBALEVENTID: '4', EventCode: '---', EventBaseCode: '---', EventRootCode: '--' },
    ],
    '20210726.export.CSV',
  );
  const { claims, document, account } = await ofProposal(path);
  expect(document).toMatch(/20210726\.export\.csv$/);
  expect(claims).toMatchObject([
    {
      ...{
        predicate: 'MET_WITH',
        subject: 'try-gdelt-usa-united-states-107c1e',
        object: 'try-gdelt-irqgov-baghdad-15942d',
        when: '2021-07-26',
      },
      ...{ quantities: ['SCORE 1 goldstein TOTAL', 'SCORE -2.8225 tone TOTAL'], cites: ['https://example.org/a'] },
    },
    { predicate: 'ACCUSED' },
    { predicate: 'CLASHED_WITH', subject: undefined },
  ]);
  expect(account.matters()).toMatchObject([{ kind: 'UNKNOWN_PREDICATE', what: 'EventCode: ---', first: 'record 4' }]);
});

test('each root code of CAMEO has a predicate', async () => {
  const roots = Array.from({ length: 20 }, (_, index) => String(index + 1).padStart(2, '0'));
  const records = roots.map((root) => ({
    ...GDELT,
    GLOBALEVENTID: `1${root}`,
    EventCode: `${root}0`,
    EventRootCode: root,
  }));
  const { claims, account } = await ofProposal(fileOf('gdelt-2', records, 'roots.export.CSV'));
  expect(claims).toHaveLength(20);
  expect(account.matters()).toEqual([]);
});

const ACLED: Cells = {
  ...{
    event_id_cnty: 'IRQ1',
    event_date: '05 March 2021',
    time_precision: '1',
    event_type: 'Battles',
    sub_event_type: 'Armed clash',
  },
  ...{
    actor1: 'Islamic State',
    inter1: 'Rebel group',
    actor2: 'Military Forces of Iraq',
    inter2: '1',
    fatalities: '3',
  },
  ...{ location: 'Mosul', latitude: '36.3', longitude: '43.1', source: 'AFP; Reuters' },
};

test('ACLED: a battle, a protest in a month, and what has no predicate', async () => {
  const protest = {
    ...ACLED,
    event_type: 'Protests',
    sub_event_type: 'Peaceful protest',
    actor1: 'Protesters (Iraq)',
    inter1: '6',
    actor2: '',
  };
  const path = fileOf(
    'acled',
    [
      ACLED,
      { ...protest, event_id_cnty: 'IRQ2', time_precision: '3', event_date: '2021-03-15' },
      { ...ACLED, event_id_cnty: 'IRQ3', event_type: 'Strategic developments', sub_event_type: 'Arrests' },
    ],
    'acled.csv',
  );
  const { claims, account } = await ofProposal(path);
  expect(claims).toMatchObject([
    {
      id: 'try-acled-irq1-ac8ed1',
      predicate: 'CLASHED_WITH',
      when: '2021-03-05',
      cites: ['AFP', 'Reuters'],
      quantities: ['KILLED 3 persons TOTAL'],
    },
    { id: 'try-acled-irq2-9f8033-protest', predicate: 'PROTESTED_AGAINST', when: '2021-03', object: undefined },
  ]);
  expect(account.lines()).toContainEqual({ field: 'event_type', fate: 'DROPPED', into: '', values: 2 });
});

test('POLECAT: None is no value, and a mode comes before its type', async () => {
  const event = {
    'Event ID': '20230101-1-abc',
    'Event Date': '2023-01-01',
    'Event Type': 'ASSAULT',
    'Actor Name': 'Israel',
  };
  const path = fileOf(
    'polecat',
    [
      {
        ...event,
        'Event Mode': 'aerial',
        'Primary Actor Sector': 'MIL',
        Placename: 'Damascus',
        Latitude: '33.5',
        Longitude: '36.3',
      },
      { ...event, 'Event ID': '2', 'Event Type': 'ACCUSE', 'Event Mode': 'investigate', 'Recipient Name': 'X' },
    ],
    'ngecEvents.txt',
    'None',
  );
  const { claims, account } = await ofProposal(path);
  expect(claims).toMatchObject([
    {
      ...{ predicate: 'ATTACKED', subject: 'try-polecat-israel-mil-e941c8', object: undefined, when: '2023-01-01' },
      participants: [expect.stringContaining('damascus')],
    },
    { predicate: 'INVESTIGATED', subject: 'try-polecat-israel', object: 'try-polecat-x' },
  ]);
  expect(account.matters()).toEqual([]);
});
