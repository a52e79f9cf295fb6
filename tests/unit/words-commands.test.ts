/** `sanad vocabulary` and `sanad entity`: words and entities are found by near words in both languages, or an id is proposed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { entity } from '../../src/cli/entity.ts';
import { vocabulary, type VocabularyOptions } from '../../src/cli/vocabulary.ts';
import { readConfig } from '../../src/config.ts';
import { openLog } from '../../src/log.ts';
import { silent } from '../../src/progress.ts';

const SEED = fileURLToPath(new URL('../../seed/herodotus-abductions', import.meta.url));
const room = mkdtempSync(join(tmpdir(), 'sanad-words-'));
/** Another dossier, with an entity of a name that the first has too. */
const OTHER = join(room, 'other');
beforeAll(() => {
  mkdirSync(OTHER);
  writeFileSync(
    join(OTHER, 'all.cypher'),
    `MERGE (d:Dossier {id: 'other'}) SET d += {title: 't', titleAr: 'ع', codebook: 'c', formatVersion: 2, codedBy: 'x', reviewed: false};
UNWIND [{id: 'mustafa', name: 'Mustafa al-Kadhimi', nameAr: 'مصطفى الكاظمي', aliases: []}, {id: 'new-town', name: 'Somebody', nameAr: 'أحد', aliases: ['Io']}]
AS row MERGE (p:Person {id: row.id}) SET p += row;`,
  );
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

async function outputOf(run: () => Promise<unknown>): Promise<{ output: string; result: unknown }> {
  const lines: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text, ...rest: unknown[]) => {
    lines.push(String(text));
    for (const each of rest) if (typeof each === 'function') (each as () => void)();
    return true;
  });
  try {
    return { result: await run(), output: lines.join('') };
  } finally {
    write.mockRestore();
  }
}

const words = async (
  word?: string,
  folder?: string,
  options: VocabularyOptions = {},
): Promise<{ output: string; result: unknown }> =>
  await outputOf(async () => await vocabulary({ dossiers: [] }, { word, folder }, options));

describe('a word is found by', () => {
  test.each([
    ['its name', 'MET_WITH', 'PREDICATE MET_WITH: met with · التقى (EVENT; symmetric; Actor → Actor;'],
    ['its name in other letters', 'met-with', 'PREDICATE MET_WITH:'],
    [
      'its inverse',
      'VISITED_BY',
      'PREDICATE VISITED: visited · زار (EVENT; Actor → Place or Government; inverse VISITED_BY: was visited by · زاره;',
    ],
    ['another form of its label', 'visiting', 'PREDICATE VISITED:'],
    ['a synonym', 'travelled', 'PREDICATE VISITED:'],
    ['a slip', 'vistied', 'PREDICATE VISITED:'],
    ['an Arabic label', 'زار', 'PREDICATE VISITED:'],
    ['an Arabic word of its root', 'والزيارة', 'PREDICATE VISITED:'],
    ['a part of its name', 'negotiates', 'PREDICATE NEGOTIATES_WITH:'],
  ])('%s', async (_how, word, expected) => {
    const { output, result } = await words(word);
    expect(output).toContain(expected);
    expect(result).toBe(true);
  });

  test('the best is the first', async () => expect((await words('visited')).output).toMatch(/^PREDICATE VISITED:/));

  test('nothing is like it', async () =>
    expect(await words('xyzzy')).toEqual({
      result: false,
      output: expect.stringContaining("No word is like 'xyzzy'"),
    }));
});

describe('the list', () => {
  test('has every word once, with those of a folder, and only those of a term', async () => {
    const all = (await words()).output.trimEnd().split('\n');
    expect(new Set(all).size).toBe(all.length);
    const own = (await words(SEED)).output;
    expect(own.trimEnd().split('\n').length).toBeGreaterThan(all.length);
    expect(own).toContain('KIND SEA: sea · بحر (of Place; herodotus-abductions/vocabulary.json)');
    expect((await words('sea', SEED)).output).toMatch(/^KIND SEA/);
    const kinds = (await words(undefined, undefined, { term: 'kind' })).output.trimEnd().split('\n');
    expect(kinds.every((line) => line.startsWith('KIND '))).toBe(true);
  });

  test('as JSON has the rows', async () => {
    const { output } = await words('MET_WITH', undefined, { json: true });
    expect(JSON.parse(output)).toContainEqual(
      expect.objectContaining({ name: 'MET_WITH', range: ['Actor'], file: 'seed/vocabulary.json' }),
    );
    expect(JSON.parse((await words('xyzzy', undefined, { json: true })).output)).toEqual([]);
  });
});

describe('an entity', () => {
  const find = async (name: string, folders = [SEED, OTHER], json = false): Promise<string> => {
    const config = readConfig(room, { SANAD_HOME: room });
    return (await outputOf(async () => await entity(config, silent, openLog('warn'), name, { in: folders, json })))
      .output;
  };
  test.each([
    ['its name', 'Mustafa al-Kadhimi', "Person 'mustafa' of other, EXACT 'Mustafa al-Kadhimi'"],
    ['another spelling', 'Mostafa Kazemi', "Person 'mustafa' of other"],
    ['its Arabic name', 'مصطفي الكاظمى', "Person 'mustafa' of other"],
    ['its id', 'new-town', "Person 'new-town' of other, EXACT 'new-town'"],
    ['an alias in another dossier', 'Io', "Person 'io' of herodotus-abductions, EXACT 'Io'"],
  ])('is found by %s, with its row', async (_how, name, expected) => {
    const output = await find(name);
    expect(output).toContain(expected);
    expect(output).toMatch(/^ {2}\{id: '/m);
  });

  test('that nobody has gets an id, which is new', async () => {
    expect(await find('Zerdan Hospital')).toBe(
      "No dossier has it.\n  {id: 'zerdan-hospital', name: 'Zerdan Hospital', nameAr: '…'}\n",
    );
    // Another entity has this id.
    expect(await find('New Town')).toContain("{id: 'new-town-2', name: 'New Town', nameAr: '…'}");
    expect(await find('مستشفى زردان')).toMatch(/\{id: '[a-z0-9-]+', name: '…', nameAr: 'مستشفى زردان'\}/);
  });

  test('as JSON', async () => {
    const { matches, proposal } = JSON.parse(await find('Io', [SEED], true)) as {
      matches: unknown[];
      proposal: unknown;
    };
    expect(matches[0]).toMatchObject({
      id: 'io',
      label: 'Person',
      dossier: 'herodotus-abductions',
      kind: 'EXACT',
      row: { id: 'io' },
    });
    expect(proposal).toBeNull();
  });

  test('is found although another folder is no dossier', async () => {
    const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    expect(await find('Io', [room, SEED])).toContain("Person 'io'");
    expect(write).toHaveBeenCalledWith(expect.stringContaining('expected a dossier'));
    write.mockRestore();
  });
});
