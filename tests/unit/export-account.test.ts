/**
 * The account of an export: each format says of each value of each record what became of it. A writer that leaves a field out fails; what a
 * table of loss calls kept is in the file, and what it calls dropped is not.
 */
import { describe, expect, test } from '@jest/globals';
import { InvariantError, SanadError } from '../../src/errors.ts';
import { Account, type LossLine } from '../../src/interchange/account/account.ts';
import { lossCsv, lossText } from '../../src/interchange/account/loss-table.ts';
import type { Format } from '../../src/interchange/formats/format.ts';
import { formatNamed, FORMATS } from '../../src/interchange/formats/formats.ts';
import { RECORD_KINDS } from '../../src/records/record.ts';
import { FULL, sourceOf, type AllRecords } from '../support/records/full-records.ts';

interface Written {
  readonly text: string;
  readonly lines: readonly LossLine[];
}

async function written(format: Format, records: AllRecords): Promise<Written> {
  const account = new Account(sourceOf(records));
  let text = '';
  for await (const piece of format.write(account, { language: 'en' })) text += piece.text;
  return { text, lines: account.lines() };
}

/** Each field with its values as texts: `claim.attribution.actor` of all steps of all claims. */
function valuesByField(records: AllRecords): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const kind of RECORD_KINDS) for (const record of records[kind]) collect(kind, record);
  return found;

  function collect(path: string, record: object): void {
    for (const [field, value] of Object.entries(record) as [string, unknown][]) {
      const parts = partsOf(value);
      for (const each of parts) collect(`${path}.${field}`, each);
      if (parts.length > 0) continue;
      found.set(`${path}.${field}`, [...(found.get(`${path}.${field}`) ?? []), ...leaves(value)]);
    }
  }
}

/** The members of a list of objects; a text in a language is a value. */
function partsOf(value: unknown): object[] {
  if (!Array.isArray(value)) return [];
  return (value as unknown[]).filter(
    (each): each is object => typeof each === 'object' && each !== null && !('language' in each),
  );
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(leaves) : [];
}

const ALL_VALUES = valuesByField(FULL);

/** The fields of a record, and those of the objects in its lists: `attribution.actor`. */
function pathsOf(record: object): string[] {
  return Object.entries(record).flatMap(([field, value]: [string, unknown]) => {
    const [first] = partsOf(value);
    if (first === undefined) return [field];
    return [field, ...Object.keys(first).map((inner) => `${field}.${inner}`)];
  });
}

/** The record with one of its values under another name, too: to the account this is as if the writer did not read the field. */
function unread(record: object, path: string): object {
  const [field = '', inner] = path.split('.');
  const entries = Object.entries(record).map(([key, value]: [string, unknown]) => {
    if (key !== field) return [key, value];
    return inner === undefined
      ? [`${key}Unknown`, value]
      : [key, (value as object[]).map((each) => unread(each, inner))];
  });
  const changed = Object.fromEntries(entries) as object;
  if (inner !== undefined) return changed;
  // The writer reads it as before.
  return Object.defineProperty(changed, field, {
    value: (record as Record<string, unknown>)[field],
    enumerable: false,
  });
}

/** Not the one that copies the graph as it is stored: tests/machine/neo4j-files.test.ts compares all of it. */
const OF_RECORDS = FORMATS.filter(({ copiesGraph }) => copiesGraph !== true);

describe.each(OF_RECORDS.map((format) => [format.name, format] as const))('%s', (_name, format) => {
  test('each value has its line in the table of loss, once', async () => {
    const { lines } = await written(format, FULL);
    const counted = new Map<string, number>();
    for (const { field, values } of lines) {
      const [top] = [...ALL_VALUES.keys()].filter((each) => each === field || each.startsWith(`${field}.`));
      expect(top).toBeDefined();
      counted.set(field, (counted.get(field) ?? 0) + values);
    }
    const countOf = (field: string): number =>
      [...ALL_VALUES].reduce((sum, [each, { length }]) => (isBelow(each, field) ? sum + length : sum), 0);
    for (const [field, values] of counted) expect([field, values]).toEqual([field, countOf(field)]);
    for (const [field, { length }] of ALL_VALUES) {
      expect([field, length > 0 && [...counted.keys()].some((each) => isBelow(field, each))]).toEqual([field, true]);
    }
  });

  test('what it keeps is in the file, what it drops is not', async () => {
    const { text, lines } = await written(format, FULL);
    const plain = unescaped(text);
    const of = (wanted: LossLine['fate']): LossLine[] => lines.filter(({ fate }) => fate === wanted);
    const held = of('KEPT').concat(of('FOLDED'));
    for (const { field } of of('KEPT')) {
      for (const value of ALL_VALUES.get(field) ?? []) {
        expect([field, value, plain.includes(value)]).toEqual([field, value, true]);
      }
    }
    for (const { field } of of('DROPPED')) {
      // A day, an id or a number may be that of another field.
      const own = (ALL_VALUES.get(field) ?? []).filter((value) => / (of|in|on|that) /.test(value));
      if (held.some((each) => each.field === field)) continue;
      for (const value of own) expect([field, value, plain.includes(value)]).toEqual([field, value, false]);
    }
  });

  test('a writer without one of the fields fails', async () => {
    for (const kind of RECORD_KINDS) {
      const [first, ...others] = FULL[kind];
      for (const path of pathsOf(first as object)) {
        const records = { ...FULL, [kind]: [unread(first as object, path), ...others] } as AllRecords;
        const outcome = await written(format, records).then(
          (file) => heldOf(file, kind),
          (error: unknown) => error,
        );
        // Only a format without any records of the kind does not notice.
        if (!(outcome instanceof InvariantError)) expect([kind, path, outcome]).toEqual([kind, path, []]);
      }
    }
  });
});

/** What a file holds of the records of a kind. */
function heldOf({ lines }: Written, kind: string): LossLine[] {
  return lines.filter(({ field, fate }) => isBelow(field, kind) && fate !== 'DROPPED');
}

function isBelow(field: string, parent: string): boolean {
  return field === parent || field.startsWith(`${parent}.`);
}

function unescaped(text: string): string {
  return text.replaceAll('""', '"').replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&lt;', '<');
}

test('a kind of records that a writer leaves out fails too', async () => {
  const account = new Account(sourceOf(FULL));
  await account.drop('claim');
  expect(() => account.lines()).toThrow('dossier');
});

test('an unknown format is refused, and the error names those that exist', () => {
  let refused: unknown;
  try {
    formatNamed('xls');
  } catch (error) {
    refused = error;
  }
  expect(refused).toBeInstanceOf(SanadError);
  expect(refused).toMatchObject({ code: 'BAD_USER_INPUT' });
  for (const { name } of FORMATS) expect(String(refused)).toContain(name);
});

test('the table of loss, for a spreadsheet and for a terminal', () => {
  const lines: LossLine[] = [
    { field: 'claim.id', fate: 'KEPT', into: '', values: 3 },
    { field: 'claim.texts', fate: 'FOLDED', into: 'label', values: 2 },
    { field: 'claim.cites', fate: 'DROPPED', into: '', values: 1 },
  ];
  expect(lossCsv(lines)).toBe(
    'field,values,fate,into\r\nclaim.id,3,kept,\r\nclaim.texts,2,folded,label\r\nclaim.cites,1,dropped,\r\n',
  );
  expect(lossText(lines)).toBe(
    [
      'field        values  fate     into',
      'claim.texts  2       folded   label',
      'claim.cites  1       dropped',
      '3 values kept, 2 folded into others, 1 dropped',
      '',
    ].join('\n'),
  );
});
