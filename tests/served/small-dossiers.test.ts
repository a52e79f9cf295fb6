/**
 * Two small dossiers as users write them: a historian's in Persian and Latin (years before 0, nobody published anything, a codex by its
 * shelf mark) and a court's in English alone (records, shares, open amounts, a review, a retraction and a correction). The API returns what their rows say, by both
 * adapters.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Database } from '../../src/db/database.ts';
import { lintDossiers } from '../../src/dossier/check/lint-dossier.ts';
import { CARRHAE, DELTA_MINING, FRENCH_KURDISH } from '../support/dossier-folders.ts';
import { served, type Served } from '../support/served.ts';
import { type Json, type OwnServer, serveOver } from '../support/server.ts';

let server: Served;
let cypher: OwnServer;
beforeAll(async () => {
  server = await served('us-iraq-2021 and fixtures');
  cypher = await serveOver(server.address, {}, { SANAD_GRAPH: 'cypher' });
});
afterAll(async () => await cypher.stop());

/** The data of an answer that both adapters give. */
async function dataOf(query: string): Promise<Json | null | undefined> {
  const { data, errors } = await server.ask(query);
  expect(errors).toBeUndefined();
  expect((await cypher.ask(query)).data).toEqual(data);
  return data;
}

test('they lint without errors and warnings, alone and together', async () => {
  const database = Database.open(server.address);
  try {
    const { results } = await lintDossiers(database, [FRENCH_KURDISH, CARRHAE, DELTA_MINING]);
    for (const { findings, waiting } of results) {
      expect([...findings].filter(({ level }) => level !== 'NOTE')).toEqual([]);
      expect(waiting).toEqual([]);
    }
  } finally {
    await database.close();
  }
});

describe('the historian', () => {
  test('days before year 0, and the time of a battle that one claim dates', async () => {
    expect(
      await dataOf(`{
        claims(where: { id: { in: ["carrhae-01", "carrhae-03", "carrhae-15", "carrhae-17"] } }, sort: [{ id: ASC }]) {
          id when startEarliest startLatest endEarliest endLatest
        }
        entity(id: "battle-of-carrhae") { ... on Event { mode startEarliest endLatest } }
      }`),
    ).toEqual({
      claims: [
        {
          id: 'carrhae-01',
          when: '-0053/-0052',
          startEarliest: '-0053-01-01',
          startLatest: '-0053-12-31',
          endEarliest: '-0052-01-01',
          endLatest: '-0052-12-31',
        },
        { id: 'carrhae-03', when: '-0052-06-07', ...onDay('-0052-06-07') },
        {
          id: 'carrhae-15',
          when: '0000',
          startEarliest: '0000-01-01',
          startLatest: '0000-12-31',
          endEarliest: '0000-01-01',
          endLatest: '0000-12-31',
        },
        {
          id: 'carrhae-17',
          when: '0000/..',
          startEarliest: null,
          startLatest: '0000-12-31',
          // Nobody says when the stele was carved: only that it stood by the end of that year.
          endEarliest: null,
          endLatest: null,
        },
      ],
      entity: { mode: 'ACTUAL', startEarliest: '-0052-06-07', endLatest: '-0052-06-07' },
    });
  });

  test('a filter by days and a path in order of time, before and after year 0', async () => {
    const data = await dataOf(`{
      neighborhood(of: ["marcus-crassus"], through: { during: { from: "-0053-01-01", to: "-0053-12-31" }, certainty: CERTAIN }) {
        relations { id }
      }
      paths(from: "gaius-caesar", to: "rome", chronological: true) { entities { id } }
    }`);
    expect(data).toEqual({
      neighborhood: { relations: [{ id: 'marcus-crassus.HOLDS_POST.proconsul-of-syria' }] },
      paths: [{ entities: ['gaius-caesar', 'phraates-v', 'treaty-of-the-euphrates', 'rome'].map((id) => ({ id })) }],
    });
  });

  test('who speaks where nobody published anything, and when', async () => {
    expect(
      await dataOf(`{
        documents(where: { id: { eq: "codex-417" } }) {
          file url citation publishedOn publishedBy { id } author titles { language text }
        }
        claims(where: { id: { in: ["carrhae-02", "carrhae-11"] } }, sort: [{ id: ASC }]) {
          saidEarliest saidLatest attribution { actor { id } act through on }
          passages { words text whole document { id } }
        }
      }`),
    ).toEqual({
      documents: [
        {
          file: null,
          url: null,
          citation: 'Bibliotheca Exempli, Cod. Lat. 417, ff. 12r-15v',
          publishedOn: null,
          publishedBy: [],
          author: 'Ignotus',
          titles: [
            { language: 'fa', text: 'دستنویس لاتین ۴۱۷' },
            { language: 'la', text: 'Codex Latinus 417' },
          ],
        },
      ],
      claims: [
        {
          saidEarliest: null,
          saidLatest: null,
          attribution: [{ actor: { id: 'scribe-of-codex-417' }, act: 'WROTE', through: null, on: null }],
          passages: [{ words: 'f. 12r', text: null, whole: false, document: { id: 'codex-417' } }],
        },
        {
          saidEarliest: '-0052-06-01',
          saidLatest: '-0052-12-31',
          attribution: [
            { actor: { id: 'scribe-of-codex-417' }, act: 'QUOTED', through: null, on: null },
            { actor: { id: 'cassius' }, act: 'WROTE', through: 'LETTER', on: '[-0052-06..-0052-12]' },
          ],
          passages: [{ words: 'f. 16r', text: null, whole: false, document: { id: 'letter-of-cassius' } }],
        },
      ],
    });
  });

  test('names in both languages; a claim worded from its row, with an end that nobody names', async () => {
    expect(
      await dataOf(`{
        entity(id: "surena") { name nameAr names { language text } }
        claims(where: { id: { in: ["carrhae-09", "carrhae-12"] } }, sort: [{ id: ASC }]) { texts { language text } }
      }`),
    ).toEqual({
      entity: {
        name: 'سورنا',
        nameAr: null,
        names: [
          { language: 'fa', text: 'سورنا' },
          { language: 'la', text: 'Surena' },
        ],
      },
      claims: [
        {
          texts: [
            { language: 'fa', text: 'کسی – کشت – کراسوس' },
            { language: 'la', text: '… – occidit – M. Licinius Crassus' },
          ],
        },
        {
          texts: [
            { language: 'fa', text: 'نفی: سورنا – کشت – کراسوس' },
            { language: 'la', text: 'non: Surena – occidit – M. Licinius Crassus' },
          ],
        },
      ],
    });
  });

  test.each([
    ['Surena', 'surena'],
    ['سورنا', 'surena'],
    ['Crassus', 'marcus-crassus'],
    ['proelium apud Carrhas', 'battle-of-carrhae'],
    ['پیمان فرات', 'treaty-of-the-euphrates'],
  ])('finds %s', async (text, id) => {
    expect(await dataOf(`{ search(text: ${JSON.stringify(text)}, first: 1) { entity { id } } }`)).toEqual({
      search: [{ entity: { id } }],
    });
  });
});

describe('the court', () => {
  test('open amounts and a share', async () => {
    const quantity = { low: null, lowOpen: false, high: null, value: null, extent: null, of: null };
    expect(
      await dataOf(`{
        claims(where: { id: { in: ["delta-01", "delta-04", "delta-07", "delta-10"] } }, sort: [{ id: ASC }]) {
          quantities { measure figure value low lowOpen high extent unit of { id } }
        }
      }`),
    ).toEqual({
      claims: [
        {
          ...quantity,
          measure: 'SHARE',
          figure: '51',
          value: 51,
          low: 51,
          high: 51,
          unit: 'percent',
          of: { id: 'delta-mining' },
        },
        { ...quantity, measure: 'SHARE', figure: 'all', extent: 'all', unit: 'percent', of: { id: 'delta-freight' } },
        { ...quantity, measure: 'MONEY', figure: '200000000..', low: 200_000_000, unit: 'crowns' },
        { ...quantity, measure: 'MONEY', figure: '>1100000000', low: 1_100_000_000, lowOpen: true, unit: 'crowns' },
      ].map((each) => ({ quantities: [each] })),
    });
  });

  test('a record, a place in JSON and a place in a text, each with its words', async () => {
    const place = { record: null, pointer: null, start: null };
    // The second server has no folder of documents.
    const { data } = await server.ask(`{
      claims(where: { id: { in: ["delta-01", "delta-05", "delta-12"] } }, sort: [{ id: ASC }]) {
        passages { record pointer start text }
      }
    }`);
    expect(data).toEqual({
      claims: [
        { ...place, record: 1, text: '1,Delta Mining,Orla Venn,51' },
        { ...place, pointer: '/targets/0', text: '{ "name": "Delta Mining", "since": "2024-03-01" }' },
        { ...place, start: expect.any(Number), text: 'will appeal' },
      ].map((each) => ({ passages: [each] })),
    });
  });

  test('identifiers with the pages of their registers, of a scheme of its own too', async () => {
    const data = await dataOf(`{
      entity(id: "delta-mining") { identifiers { scheme value url } }
      claims(where: { id: { eq: "delta-01" } }) { identifiers { scheme value url } }
    }`);
    expect(data).toMatchObject({
      entity: {
        identifiers: [
          { scheme: 'lei', value: '00000000000000000098', url: expect.stringMatching(/^https:/) },
          { scheme: 'ofac', value: '90002' },
          { scheme: 'opencorporates', value: 'xx/0099', url: 'https://opencorporates.com/companies/xx/0099' },
          { scheme: 'wikidata', value: 'Q9999999999', url: 'https://www.wikidata.org/wiki/Q9999999999' },
        ],
      },
      claims: [{ identifiers: [{ scheme: 'northland-companies', value: '1', url: 'https://example.org/register/1' }] }],
    });
  });

  test('what the newspaper took back and corrected, and what a newer release of the register replaced', async () => {
    const arrest = (place: string, withdrawn: boolean): object => ({
      withdrawn,
      participants: [{ role: 'PLACE', entity: { id: place } }],
    });
    const data = await dataOf(`{
      arrests: claims(where: { id: { in: ["delta-14", "delta-18"] } }, sort: [{ id: ASC }]) {
        withdrawn participants { role entity { id } }
      }
      before: neighborhood(of: ["orla-venn"], through: { relations: [WITHDREW_FROM], publishedBy: "2024-06-17" }) { ...Statuses }
      after: neighborhood(of: ["orla-venn"], through: { relations: [WITHDREW_FROM] }) { ...Statuses }
      shown: neighborhood(of: ["orla-venn"], through: { relations: [WITHDREW_FROM], includeWithdrawn: true }) { ...Statuses }
      share: neighborhood(of: ["harrow-trust"]) { relations { origins claims { id quantities { value } } } }
    }
    fragment Statuses on Subgraph { relations { status } }`);
    expect(data).toEqual({
      arrests: [arrest('port-ellery', true), arrest('grey-harbour', false)],
      before: { relations: [{ status: 'DISPUTED' }] },
      after: { relations: [] },
      shown: { relations: [{ status: 'DISPUTED' }] },
      share: { relations: [{ origins: 1, claims: [{ id: 'delta-03', quantities: [{ value: 70 }] }] }] },
    });
    // The Cypher adapter does not answer this question.
    const { data: learnt } = await server.ask(`{
      changes(from: "2024-06-18", to: "2024-06-18", axis: KNOWLEDGE, through: { dossiers: ["delta-mining"] }) { ended { id } }
    }`);
    expect(learnt).toEqual({ changes: { ended: [{ id: 'orla-venn.WITHDREW_FROM.northland' }] } });
  });

  test('only reviewed claims, plans only if they are asked for, and who denies what', async () => {
    const data = await dataOf(`{
      reviewed: neighborhood(of: ["delta-mining"], through: { minTier: REVIEWED }) { relations { id claims { id tier } } }
      facts: neighborhood(of: ["attorney-general"]) { relations { id } }
      plans: neighborhood(of: ["attorney-general"], through: { modes: [FUTURE] }) { relations { id } }
      path(from: "attorney-general", to: "bram-oster") { entities { id } }
      disagreements(dossiers: ["delta-mining"]) { id by }
    }`);
    expect(data).toMatchObject({
      reviewed: {
        relations: [
          {
            id: 'northland.SANCTIONED.delta-mining@northland-sanctions',
            claims: [{ id: 'delta-05', tier: 'REVIEWED' }],
          },
        ],
      },
      facts: { relations: [{ id: 'attorney-general.SUED.delta-mining@attorney-general-v-delta-mining' }] },
      plans: { relations: [{ id: 'attorney-general.CHALLENGES.commercial-court@attorney-general-v-delta-mining' }] },
      path: { entities: ['attorney-general', 'delta-mining', 'bram-oster'].map((id) => ({ id })) },
      disagreements: expect.arrayContaining([{ id: 'denied.delta-15.delta-16', by: 'RULE' }]),
    });
  });
});

function onDay(day: string): object {
  return { startEarliest: day, startLatest: day, endEarliest: day, endLatest: day };
}
