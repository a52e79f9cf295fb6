/**
 * Expressions of EDTF and texts that look like one: the verdict of the package `edtf-validate` 2.0.0 (PyPI), and what Sanad reads. A
 * row in which the two differ says why.
 */

export type Verdict = 'EDTF' | 'NOT';

const EDTF: Verdict = 'EDTF';
const NOT: Verdict = 'NOT';

const NO_DAY = 'edtf-validate does not look whether 29 February exists in the year, or a day below an unknown digit.';
const YEARS = 'It is EDTF of a year outside of -9999 to 9999.';
const NOT_READ = 'It is EDTF that names no days, or that has a plainer form.';
const NOTHING = 'It is EDTF that bounds nothing.';
const SEVERAL = 'It is EDTF of several times, and a claim has one.';
const TURNED = 'edtf-validate does not compare the ends of a range in a list.';
const TIGHTENED = 'edtf-validate compares the texts: an interval of a day and its month ends on the day or after it.';
const OWN = 'A list as an edge of an interval is an addition of Sanad: the end is one of two days.';

/**
 * `expected`: the bounds startEarliest, startLatest, endEarliest, endLatest with REAL edges, - if absent; or `refused:` with a part
 * of the fault. `differs`: why Sanad and edtf-validate differ.
 */
export const EDTF_EXPRESSIONS: readonly (readonly [
  expression: string,
  verdict: Verdict,
  expected: string,
  differs?: string,
])[] = [
  ['2021-07-26', EDTF, '2021-07-26 2021-07-26 2021-07-26 2021-07-26'],
  ['2021-07', EDTF, '2021-07-01 2021-07-31 2021-07-01 2021-07-31'],
  ['2021', EDTF, '2021-01-01 2021-12-31 2021-01-01 2021-12-31'],
  ['0000', EDTF, '0000-01-01 0000-12-31 0000-01-01 0000-12-31'],
  ['0079-08-24', EDTF, '0079-08-24 0079-08-24 0079-08-24 0079-08-24'],
  ['-0044-03-15', EDTF, '-0044-03-15 -0044-03-15 -0044-03-15 -0044-03-15'],
  ['-9999', EDTF, '-9999-01-01 -9999-12-31 -9999-01-01 -9999-12-31'],
  ['9999-12-31', EDTF, '9999-12-31 9999-12-31 9999-12-31 9999-12-31'],
  ['2020-02-29', EDTF, '2020-02-29 2020-02-29 2020-02-29 2020-02-29'],
  ['-0004-02-29', EDTF, '-0004-02-29 -0004-02-29 -0004-02-29 -0004-02-29'],
  ['2021-02-29', EDTF, 'refused: 2021-02 has 28 days', NO_DAY],
  ['1900-02-29', EDTF, 'refused: 1900-02 has 28 days', NO_DAY],
  ['-0001-02-29', EDTF, 'refused: -0001-02 has 28 days', NO_DAY],
  ['2021-02-30', NOT, 'refused: no such day'],
  ['2021-06-31', NOT, 'refused: no such day'],
  ['2021-13', NOT, 'refused: months are 01 to 12'],
  ['2021-00', NOT, 'refused: months are 01 to 12'],
  ['2021-07-00', NOT, 'refused: no such day'],
  ['2021-07-32', NOT, 'refused: no such day'],
  ['2021-7-26', NOT, 'refused: write 2021-07-26'],
  ['20210726', NOT, 'refused: write 2021-07-26'],
  ['202107', NOT, 'refused: four digits'],
  ['10000', NOT, 'refused: -9999 to 9999'],
  ['+2021', NOT, 'refused: write 2021'],
  ['-0000', NOT, 'refused: write 0000'],
  ['201', NOT, 'refused: write 2021'],
  ['Y-17000', EDTF, 'refused: -9999 to 9999', YEARS],
  ['Y17000', EDTF, 'refused: -9999 to 9999', YEARS],
  ['Y-17E7', EDTF, 'refused: -9999 to 9999', YEARS],
  ['1950S2', EDTF, 'refused: 19XX', NOT_READ],
  ['2021-07-26T10:00:00Z', EDTF, 'refused: write the day, 2021-07-26', NOT_READ],
  ['2021-21', EDTF, 'refused: [2021-06..2021-08]', NOT_READ],
  ['2021-25~', NOT, 'refused: [2021-06..2021-08]'],
  ['2021-33', EDTF, 'refused: write [2021-01..2021-03]', NOT_READ],
  ['2021-40', EDTF, 'refused: write [2021-01..2021-06]', NOT_READ],
  ['2021-42', NOT, 'refused: months are 01 to 12'],
  ['2021-07-26?', EDTF, '- - - -'],
  ['2021-07~', EDTF, '2021-06-01 - - 2021-08-31'],
  ['2021-07-26~', EDTF, '2021-07-25 - - 2021-07-27'],
  ['-9999~', EDTF, '-9999-01-01 - - -9998-12-31'],
  ['2021%', EDTF, '- - - -'],
  ['2021-?07-26', EDTF, '- - - -'],
  ['?2021-07-26', EDTF, '- - - -'],
  ['2021-07~-26', EDTF, '2021-06-26 - - 2021-08-26'],
  ['~2021-07-26', EDTF, '2020-07-26 - - 2022-07-26'],
  ['2021-07-~26', EDTF, '2021-07-25 - - 2021-07-27'],
  ['?2004-06-04~', EDTF, '- - - -'],
  ['2021-?07?', NOT, 'refused: write 2021-07'],
  ['198X', EDTF, '1980-01-01 1989-12-31 1980-01-01 1989-12-31'],
  ['19XX', EDTF, '1900-01-01 1999-12-31 1900-01-01 1999-12-31'],
  ['-01XX', EDTF, '-0199-01-01 -0100-12-31 -0199-01-01 -0100-12-31'],
  ['2021-XX', EDTF, '2021-01-01 2021-12-31 2021-01-01 2021-12-31'],
  ['2021-07-XX', EDTF, '2021-07-01 2021-07-31 2021-07-01 2021-07-31'],
  ['2021-02-XX', EDTF, '2021-02-01 2021-02-28 2021-02-01 2021-02-28'],
  ['156X-12-25', EDTF, '1560-12-25 1569-12-25 1560-12-25 1569-12-25'],
  ['1984-1X', EDTF, '1984-10-01 1984-12-31 1984-10-01 1984-12-31'],
  ['20XX-02-29', EDTF, '2000-02-29 2096-02-29 2000-02-29 2096-02-29'],
  ['2021-XX-31', EDTF, '2021-01-31 2021-12-31 2021-01-31 2021-12-31'],
  ['2021-02-3X', EDTF, 'refused: no such day', NO_DAY],
  ['XXXX', EDTF, 'refused: write no date', NOTHING],
  ['XXXX-12-XX', EDTF, 'refused: write no date', NOTHING],
  ['198X~', NOT, 'refused: [1980..1989]'],
  ['2014/2017', EDTF, '2014-01-01 2014-12-31 2017-01-01 2017-12-31'],
  ['2014/..', EDTF, '2014-01-01 2014-12-31 - -'],
  ['2014/', EDTF, '2014-01-01 2014-12-31 - -'],
  ['../2011-12-31', EDTF, '- - 2011-12-31 2011-12-31'],
  ['/2011-12-31', EDTF, '- - 2011-12-31 2011-12-31'],
  ['../..', EDTF, 'refused: write no date', NOTHING],
  ['/', NOT, 'refused: write no date'],
  ['2014~/2017', EDTF, '2013-01-01 - 2017-01-01 2017-12-31'],
  ['2014/2017?', EDTF, '2014-01-01 2014-12-31 - -'],
  ['2021?/..', EDTF, '- - - -'],
  ['-0100/-0044', EDTF, '-0100-01-01 -0100-12-31 -0044-01-01 -0044-12-31'],
  ['-0044/-0100', NOT, 'refused: ends before it begins'],
  ['2021-07-26/2021-07', NOT, '2021-07-26 2021-07-26 2021-07-26 2021-07-31', TIGHTENED],
  ['2021-07/2021-07-05', EDTF, '2021-07-01 2021-07-05 2021-07-05 2021-07-05'],
  ['2021-07-26/2021-07-25', NOT, 'refused: ends before it begins'],
  ['2004-06-XX/2004-07-03', EDTF, '2004-06-01 2004-06-30 2004-07-03 2004-07-03'],
  ['2014/2017/2018', NOT, 'refused: 2014/2017'],
  ['2004-06-~01/2004-06-~20', EDTF, '2004-05-31 - - 2004-06-21'],
  ['[2021-07-25,2021-07-26]', EDTF, '2021-07-25 2021-07-26 2021-07-25 2021-07-26'],
  ['[2021-07..2021-09]', EDTF, '2021-07-01 2021-09-30 2021-07-01 2021-09-30'],
  ['[1667,1668,1670..1672]', EDTF, '1667-01-01 1672-12-31 1667-01-01 1672-12-31'],
  ['[..2021-07-26]', EDTF, '- 2021-07-26 - 2021-07-26'],
  ['[2021-07-26..]', EDTF, '2021-07-26 - 2021-07-26 -'],
  ['[1760-01,1760-12..]', EDTF, '1760-01-01 - 1760-01-01 -'],
  ['[2021-07-25?,2021-07-26]', EDTF, '- - - -'],
  ['[2021]', NOT, 'refused: write 2021'],
  ['[2021-07..2021-06]', EDTF, 'refused: ends before it begins', TURNED],
  ['[2021-07-25, 2021-07-26]', NOT, 'refused: a space'],
  ['[..]', NOT, 'refused: [2021-07..2021-09]'],
  ['[2021-02-29,2021-03-01]', EDTF, 'refused: 2021-02 has 28 days', NO_DAY],
  ['{2021-07-25,2021-07-26}', EDTF, 'refused: a claim for each', SEVERAL],
  ['{2021-07-25..2021-07-28}', EDTF, 'refused: a claim for each', SEVERAL],
  ['2014/[2017-12-09,2017-12-10]', NOT, '2014-01-01 2014-12-31 2017-12-09 2017-12-10', OWN],
  ['2021-07-26..2021-07-28', NOT, 'refused: write [2021-07-26..2021-07-28]'],
  ['26/07/2021', NOT, 'refused: 2021-07-26'],
  ['July 2021', NOT, 'refused: write 2021-07-26'],
];
