/** Identifiers: their form, the form of each scheme of the shared vocabulary, and the address of their page. */
import { describe, expect, test } from '@jest/globals';
import { readSharedVocabulary } from '../../src/dossier/read/read-shared-vocabulary.ts';
import { fitsScheme, identifierUrl, readIdentifier } from '../../src/model/identifier.ts';
import { readVocabularyRows, Vocabulary } from '../../src/model/vocabulary.ts';

const vocabulary = new Vocabulary(await readSharedVocabulary());

describe('the form', () => {
  test.each([
    ['wikidata:Q796', 'wikidata', 'Q796'],
    ['doi:10.1000/a:b', 'doi', '10.1000/a:b'],
    ['un-sanctions:QDi.001', 'un-sanctions', 'QDi.001'],
  ])('%s', (text, scheme, value) => expect(readIdentifier(text)).toEqual({ ok: { scheme, value } }));

  test.each(['', 'Q796', 'wikidata:', ':Q796', 'Wikidata:Q796', 'wiki data:Q796', 'wikidata: Q796', 'wikidata:Q 796'])(
    "'%s' is none",
    (text) => expect(readIdentifier(text)).toEqual({ fault: expect.stringContaining(`'${text}'`) }),
  );

  test('a value has at most 200 characters', () => {
    expect(readIdentifier(`doi:${'1'.repeat(200)}`)).toHaveProperty('ok');
    expect(readIdentifier(`doi:${'1'.repeat(201)}`)).toHaveProperty('fault');
  });
});

/** For each scheme values that its register has published, and texts that are none. */
const VALUES: readonly (readonly [scheme: string, right: readonly string[], wrong: readonly string[]])[] = [
  ['wikidata', ['Q42', 'Q1'], ['42', 'Q0', 'P31', 'q42', 'Q42 ']],
  ['lei', ['5493001KJTIIGC8Y1R12'], ['5493001KJTIIGC8Y1R1', '5493001kjtiigc8y1r12', '5493001KJTIIGC8Y1RAB']],
  ['iso3166', ['CD', 'GB-ENG', 'US-6'], ['COD', 'cd', 'CD-', 'GB-ENGL']],
  ['imo', ['9074729'], ['IMO9074729', '907472', '90747290']],
  ['opencorporates', ['gb/00102498', 'us_de/2081664'], ['00102498', 'GB/00102498', 'gb/']],
  ['orcid', ['0000-0002-1825-0097', '0000-0002-1694-233X'], ['0000000218250097', '0000-0002-1825-009']],
  ['viaf', ['97006051'], ['0123', 'x']],
  ['isni', ['0000000121032683', '000000012150090X'], ['0000 0001 2103 2683', '000000012103268']],
  ['geonames', ['98182'], ['0', 'x98182']],
  ['doi', ['10.1000/182', '10.1371/journal.pone.0000001'], ['182', '10.1/x', 'https://doi.org/10.1000/182']],
  ['isbn', ['9780306406157', '0306406152', '080442957X'], ['978-0-306-40615-7', '978030640615']],
  ['un-sanctions', ['QDi.001', 'TAe.010', 'KPi.033'], ['QDx.001', 'QDi001', 'qdi.001']],
  ['ofac', ['306'], ['0', 'SDN-306']],
];

describe('the schemes of the shared vocabulary', () => {
  test('are all tried here', () => {
    expect(VALUES.map(([scheme]) => scheme).toSorted()).toEqual(vocabulary.names('SCHEME').toSorted());
  });

  test.each(VALUES)('%s', (name, right, wrong) => {
    const scheme = vocabulary.scheme(name);
    if (scheme === undefined) throw new Error(`no scheme ${name}`);
    expect(right.filter((value) => !fitsScheme(scheme, value))).toEqual([]);
    expect(wrong.filter((value) => fitsScheme(scheme, value))).toEqual([]);
    for (const value of right) {
      const url = identifierUrl(scheme, value);
      if (url !== null) expect([new URL(url).protocol, url.includes('{}')]).toEqual(['https:', false]);
    }
  });

  test('have pages whose address takes the value as it is, with its slashes and no other syntax', () => {
    const doi = vocabulary.scheme('doi') ?? { url: undefined };
    expect(identifierUrl(doi, '10.1000/182')).toBe('https://doi.org/10.1000/182');
    expect(identifierUrl(doi, '10.1000/1?a=<b>&#c$&')).toBe('https://doi.org/10.1000/1%3Fa%3D%3Cb%3E%26%23c%24%26');
    expect(identifierUrl({ url: undefined }, '1')).toBeNull();
  });

  test.each(['../evil', '10.1000/../x', '10.1000/.', '10.1000//x', '/x', 'x/', '\uD800'])('%j has no page', (value) => {
    expect(identifierUrl({ url: 'https://doi.example/{}' }, value)).toBeNull();
  });
});

describe('a row of a scheme', () => {
  const row = {
    term: 'SCHEME',
    name: 'port-number',
    label: 'port',
    labelAr: 'ميناء',
    pattern: '[0-9]+',
    url: 'https://ports.example/{}',
    unique: true,
    of: ['Place'],
  };

  test('is read', () => {
    expect(readVocabularyRows([row])).toEqual({ rows: [row], faults: [] });
    expect(readVocabularyRows([{ ...row, url: undefined }]).faults).toEqual([]);
  });

  test.each([
    ['a name in capitals', { name: 'PORT' }],
    ['a pattern that is none', { pattern: '[' }],
    ['a pattern that repeats a group', { pattern: '([0-9]+)+' }],
    ['an address without a place for the value', { url: 'https://ports.example/' }],
    ['an address that the value changes', { url: 'https://{}.example/' }],
    ['an address without https', { url: 'http://ports.example/{}' }],
    ['a script', { url: 'javascript:alert({})' }],
    ['labels that do not exist', { of: ['Ship'] }],
    ['no labels', { of: [] }],
  ])('with %s is refused', (_, columns) => {
    expect(readVocabularyRows([{ ...row, ...columns }]).faults).toHaveLength(1);
  });
});
