/** A row is inserted into a list and removed from it: the other rows, their comments and all other bytes of the file stay as they were. */
import { describe, expect, test } from '@jest/globals';
import { insertRow } from '../../src/dossier/edit/insert-row.ts';
import { plainRows, plainStatements } from '../../src/dossier/edit/plain-rows.ts';
import { removeRow } from '../../src/dossier/edit/remove-row.ts';
import { removeEmptyStatement } from '../../src/dossier/edit/remove-statement.ts';
import { fc, runs } from '../support/property.ts';
import { present } from '../support/present.ts';

const TAIL = ' AS row\nMERGE (c:Claim {id: row.id})\nSET c += row;\n';
const NEW = { lines: ["{id: 'new', text: 'a',", "passages: ['whole']}"] };

function inserted(
  list: string,
  after: number,
  row: { above?: readonly string[]; lines: readonly string[] } = NEW,
): string {
  const text = `UNWIND ${list}${TAIL}`;
  const [statement] = plainStatements(text);
  const changed = insertRow(text, present(statement).list, after, row);
  expect(changed.endsWith(TAIL)).toBe(true);
  return changed.slice('UNWIND '.length, -TAIL.length);
}

function removed(list: string, index: number): { list: string; comments: readonly string[] } {
  const text = `UNWIND ${list}${TAIL}`;
  const [statement] = plainStatements(text);
  const { text: changed, comments } = removeRow(text, present(statement).list, index);
  expect(changed.endsWith(TAIL)).toBe(true);
  return { list: changed.slice('UNWIND '.length, -TAIL.length), comments };
}

describe('a row is inserted', () => {
  test.each([
    [
      'between rows',
      "[\n  {id: 'a'},\n  {id: 'b'}\n]",
      0,
      "[\n  {id: 'a'},\n  {id: 'new', text: 'a',\n    passages: ['whole']},\n  {id: 'b'}\n]",
    ],
    [
      'behind the last',
      "[\n  {id: 'a'}\n]",
      0,
      "[\n  {id: 'a'},\n  {id: 'new', text: 'a',\n    passages: ['whole']}\n]",
    ],
    [
      'behind a last row with a comment',
      "[\n  {id: 'a'} // of Monday\n]",
      0,
      "[\n  {id: 'a'}, // of Monday\n  {id: 'new', text: 'a',\n    passages: ['whole']}\n]",
    ],
    [
      'behind a row with a comment',
      "[\n  {id: 'a'}, /* x */ // of Monday\n  // The next\n  {id: 'b'}\n]",
      0,
      "[\n  {id: 'a'}, /* x */ // of Monday\n  {id: 'new', text: 'a',\n    passages: ['whole']},\n  // The next\n  {id: 'b'}\n]",
    ],
    [
      'before the first',
      "[ // all\n  {id: 'a'}\n]",
      -1,
      "[ // all\n  {id: 'new', text: 'a',\n    passages: ['whole']},\n  {id: 'a'}\n]",
    ],
    [
      'into one line',
      "[{id: 'a'}, {id: 'b'}]",
      0,
      "[{id: 'a'}, {id: 'new', text: 'a', passages: ['whole']}, {id: 'b'}]",
    ],
    ['at the end of one line', "[{id: 'a'}]", 0, "[{id: 'a'}, {id: 'new', text: 'a', passages: ['whole']}]"],
    ['at the beginning of one line', "[{id: 'a'}]", -1, "[{id: 'new', text: 'a', passages: ['whole']}, {id: 'a'}]"],
    [
      'before the bracket',
      "[\n  {id: 'a'}]",
      0,
      "[\n  {id: 'a'},\n  {id: 'new', text: 'a',\n    passages: ['whole']}]",
    ],
    ['into an empty list', '[]', -1, "[\n  {id: 'new', text: 'a',\n    passages: ['whole']}\n]"],
    [
      'into a list of comments',
      '[\n  // none yet\n]',
      -1,
      "[\n  // none yet\n  {id: 'new', text: 'a',\n    passages: ['whole']}\n]",
    ],
    [
      'with CRLF',
      "[\r\n\t{id: 'a'}\r\n]",
      0,
      "[\r\n\t{id: 'a'},\r\n\t{id: 'new', text: 'a',\r\n\t\tpassages: ['whole']}\r\n]",
    ],
    [
      'where commas begin lines',
      "[\n    {id: 'a'} // x\n  , {id: 'b'}\n]",
      0,
      "[\n    {id: 'a'} // x\n  , {id: 'new', text: 'a',\n      passages: ['whole']}\n  , {id: 'b'}\n]",
    ],
    [
      'at the end where commas begin lines',
      "[\n    {id: 'a'}\n  , {id: 'b'} // x\n]",
      1,
      "[\n    {id: 'a'}\n  , {id: 'b'} // x\n  , {id: 'new', text: 'a',\n      passages: ['whole']}\n]",
    ],
  ])('%s', (_what, list, after, expected) => {
    expect(inserted(list, after)).toBe(expected);
  });

  test('with the comments that stood above it', () => {
    const row = { above: ['// why'], lines: ["{id: 'new'}"] };
    expect(inserted("[\n  {id: 'a'}\n]", 0, row)).toBe("[\n  {id: 'a'},\n  // why\n  {id: 'new'}\n]");
    expect(inserted("[{id: 'a'}]", 0, row)).toBe("[{id: 'a'}, /* why */ {id: 'new'}]");
  });
});

describe('a row is removed', () => {
  test.each([
    [
      'between rows',
      "[\n  {id: 'a'},\n  {id: 'b'}, // own\n  {id: 'c'}\n]",
      1,
      "[\n  {id: 'a'},\n  {id: 'c'}\n]",
      ['// own'],
    ],
    [
      'the last, with the comma before it',
      "[\n  {id: 'a'}, // stays\n  {id: 'b'} // own\n]",
      1,
      "[\n  {id: 'a'} // stays\n]",
      ['// own'],
    ],
    ['the first', "[\n  {id: 'a'},\n  {id: 'b'}\n]", 0, "[\n  {id: 'b'}\n]", []],
    ['the only one', "[\n  {id: 'a'}\n]", 0, '[\n]', []],
    ['of several lines', "[\n  {id: 'a',\n    text: 'x'},\n  {id: 'b'}\n]", 0, "[\n  {id: 'b'}\n]", []],
    [
      'with the comment above it',
      "[\n  {id: 'a'},\n  // own\n  {id: 'b'},\n  // of c\n  {id: 'c'}\n]",
      1,
      "[\n  {id: 'a'},\n  // of c\n  {id: 'c'}\n]",
      ['// own'],
    ],
    [
      'without the heading of a group',
      "[\n  // Both\n  {id: 'a'},\n  {id: 'b'}\n]",
      0,
      "[\n  // Both\n  {id: 'b'}\n]",
      [],
    ],
    [
      'the last with the comment above it',
      "[\n  {id: 'a'},\n  // own\n  {id: 'b'}\n]",
      1,
      "[\n  {id: 'a'}\n]",
      ['// own'],
    ],
    ['on one line', "[{id: 'a'}, {id: 'b'}, {id: 'c'}]", 1, "[{id: 'a'}, {id: 'c'}]", []],
    ['the last on one line', "[{id: 'a'}, {id: 'b'}]", 1, "[{id: 'a'}]", []],
    [
      'before the bracket, below a comment',
      "[\n  {id: 'a'}, // stays\n  {id: 'b'}]",
      1,
      "[\n  {id: 'a'} // stays\n  ]",
      [],
    ],
    [
      'where commas begin lines',
      "[\n    {id: 'a'}\n  , {id: 'b'} // own\n  , {id: 'c'}\n]",
      1,
      "[\n    {id: 'a'}\n  , {id: 'c'}\n]",
      ['// own'],
    ],
    ['the first where commas begin lines', "[\n    {id: 'a'}\n  , {id: 'b'}\n]", 0, "[\n  {id: 'b'}\n]", []],
    ['the last where commas begin lines', "[\n    {id: 'a'}\n  , {id: 'b'}\n]", 1, "[\n    {id: 'a'}\n]", []],
  ])('%s', (_what, list, index, expected, comments) => {
    expect(removed(list, index)).toEqual({ list: expected, comments });
  });
});

describe('any list', () => {
  const value = fc.constantFrom(
    "'x'",
    String.raw`'it\'s, {so} // no'`,
    '"[a], /* b */"',
    "['p', 'q // r']",
    '[]',
    '1',
    "'نص، آخر'",
  );
  const gap = fc.constantFrom('', ' ', '\n    ', '\r\n\t', " /* ], {id: 'no'} */ ", ' // a, {b}\n');
  const row = fc
    .record({ gap, text: value, other: fc.option(value) })
    .map(({ gap: between, text, other }) => (id: string, oneLine: boolean): string => {
      const blank = oneLine ? ' ' : between;
      return `{id: '${id}',${blank}text: ${text}${other === null ? '' : `,${blank}value: ${other}`}}`;
    });
  const LAYOUTS = ['LINES', 'CRLF', 'TABS', 'ONE_LINE', 'LEADING', 'MIXED'] as const;
  const list = fc
    .record({
      layout: fc.constantFrom(...LAYOUTS),
      rows: fc.array(fc.record({ row, behind: fc.boolean(), above: fc.boolean(), block: fc.boolean() }), {
        minLength: 0,
        maxLength: 5,
      }),
      bracketApart: fc.boolean(),
    })
    .map(({ layout, rows, bracketApart }) => textOf(layout, rows, bracketApart));

  type Row = { row: (id: string, oneLine: boolean) => string; behind: boolean; above: boolean; block: boolean };

  function textOf(layout: (typeof LAYOUTS)[number], rows: readonly Row[], bracketApart: boolean): string {
    const eol = layout === 'CRLF' ? '\r\n' : '\n';
    const indent = layout === 'TABS' ? '\t' : '  ';
    const oneLine = layout === 'ONE_LINE';
    let text = '[';
    for (const [index, each] of rows.entries()) {
      const isLast = index === rows.length - 1;
      const written = each.row(`r${index}`, oneLine);
      const startsLine = !oneLine && (layout !== 'MIXED' || index % 2 === 0);
      const above = each.above && startsLine ? `${indent}// above r${index}${eol}` : '';
      const behind = !each.behind
        ? ''
        : oneLine || layout === 'MIXED' || each.block
          ? ` /* behind r${index} */`
          : ` // behind r${index}`;
      const before = startsLine ? `${eol}${above}${indent}` : index === 0 ? '' : ' ';
      if (layout === 'LEADING') text += `${before}${index === 0 ? '  ' : ', '}${written}${behind}`;
      else text += `${before}${written}${isLast ? '' : ','}${behind}`;
    }
    const needsBreak = / \/\/ behind r\d+$/.test(text);
    return `${text}${(bracketApart && !oneLine) || needsBreak ? eol : ''}]`;
  }

  const whole = (each: string): string =>
    `WITH {voice: 'OWN'} AS shared\nUNWIND ${each} AS row\nMERGE (c:Claim {id: row.id})\nSET c += shared, c += row;\n`;
  const idsOf = (text: string): string[] => plainRows(text).map(({ id }) => id);
  const rowTexts = (text: string): string[] => plainRows(text).map(({ start, end }) => text.slice(start, end));

  test('keeps everything else when a row is inserted, and is as before when it is removed again', () => {
    fc.assert(
      fc.property(list, fc.nat(5), (each, place) => {
        const text = whole(each);
        const [statement] = plainStatements(text);
        const before = rowTexts(text);
        const after = Math.min(place, before.length) - 1;
        const changed = insertRow(text, present(statement).list, after, NEW);
        expect(idsOf(changed)).toEqual(idsOf(text).toSpliced(after + 1, 0, 'new'));
        expect(rowTexts(changed).toSpliced(after + 1, 1)).toEqual(before);
        expect(isWithin(text, changed)).toBe(true);
        const [again] = plainStatements(changed);
        const back = removeRow(changed, present(again).list, after + 1);
        expect(back.comments).toEqual([]);
        if (before.length > 0) expect(back.text).toBe(text);
      }),
      { numRuns: runs(400) },
    );
  });

  test('keeps all other rows, and all comments that are not its own, when a row is removed', () => {
    fc.assert(
      fc.property(
        list.filter((each) => each.includes('id:')),
        fc.nat(4),
        (each, place) => {
          const text = whole(each);
          const [statement] = plainStatements(text);
          const before = rowTexts(text);
          const index = place % before.length;
          const { text: changed, comments } = removeRow(text, present(statement).list, index);
          expect(rowTexts(changed)).toEqual(before.toSpliced(index, 1));
          expect(isWithin(changed, text)).toBe(true);
          for (const [comment, id] of text.matchAll(/(?:above|behind) (r\d)/g)) {
            const isGone = !changed.includes(comment);
            if (isGone) expect(id).toBe(`r${index}`);
            if (isGone) expect(comments.some((line) => line.includes(comment))).toBe(true);
          }
        },
      ),
      { numRuns: runs(400) },
    );
  });
});

/** Whether the characters of one text stand in another one in the same order. */
function isWithin(part: string, text: string): boolean {
  let at = 0;
  for (const sign of part) {
    at = text.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

describe('a statement without a row is removed', () => {
  const statement = 'UNWIND [\n] AS row\nMERGE (p:Proposal {id: row.id})\nSET p += row;\n';
  const other = statement.replace('[\n]', "[{id: 'a'}]");

  test.each([
    ['alone', statement, ''],
    ['below a comment, which stays', `// Why\n${statement}`, '// Why\n'],
    ['before another one', `${statement}\n${other}`, other],
    ['after another one', `${other}\n${statement}`, other],
    ['between others', `${other}\n${statement}\n${other}`, `${other}\n${other}`],
    ['with CRLF', `${other}\n${statement}`.replaceAll('\n', '\r\n'), other.replaceAll('\n', '\r\n')],
    [
      'not with a comment within',
      statement.replace('[\n]', '[\n // none yet\n]'),
      statement.replace('[\n]', '[\n // none yet\n]'),
    ],
    ['not with a comment behind it', `${statement.trimEnd()} // end\n`, `${statement.trimEnd()} // end\n`],
    ['not beside another one', `${statement.trimEnd()} ${other}`, `${statement.trimEnd()} ${other}`],
  ])('%s', (_what, text, expected) => {
    const empty = present(plainStatements(text).find(({ list }) => list.rows.length === 0));
    expect(removeEmptyStatement(text, empty)).toBe(expected);
  });
});
