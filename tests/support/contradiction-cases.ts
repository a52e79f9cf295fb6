/** Data of contradictions-by-rule.test.ts: pairs of claims that contradict each other by a rule, and pairs that do not. */
import { person, table, type Columns } from './dossiers.ts';
import { SAYING_ROWS } from './contradictions-of-sayings.ts';

export interface ContradictionCase {
  readonly what: string;
  /** The rule that finds the pair; undefined if no rule does. */
  readonly rule: string | undefined;
  /** If two predicates exclude each other: a word that the reason contains. */
  readonly differs?: RegExp;
  readonly one: Columns;
  readonly other: Columns;
}

type Row = readonly [what: string, rule: string | undefined, one: Columns, other: Columns];
type ExclusionRow = readonly [what: string, differs: RegExp | undefined, one: Columns, other: Columns];

export const DENIED: Columns = { polarity: 'NEGATED', attribution: ['the-outlet REPORTED', 'basim DENIED'] };
/** “Nobody …”: it denies every object. */
export const DENIED_OF_ALL: Columns = { ...DENIED, object: undefined };
export const HELD: Columns = { predicate: 'OPPOSES', object: 'basim' };
export const TEN: Columns = { quantities: ['KILLED 10 persons TOTAL'] };
export const MANY: Columns = { quantities: ['KILLED 25 persons TOTAL'] };

const ROWS: readonly Row[] = [
  ['a denial of what another affirms', 'denied', { when: '2021-07-26' }, { ...DENIED, when: '2021-07' }],
  ['a denial without a date', 'denied', { when: '2021-07-26' }, DENIED],
  ['a denial of another time', undefined, { when: '2021-07-26' }, { ...DENIED, when: '2020' }],
  [
    'a denial of what is only planned',
    undefined,
    { when: '2021-07-26', mode: 'FUTURE' },
    { ...DENIED, when: '2021-07-26' },
  ],
  ['what is planned, denied as a plan', 'denied', { mode: 'FUTURE' }, { ...DENIED, mode: 'FUTURE' }],
  ['figures of what may be', undefined, { ...TEN, mode: 'HYPOTHETICAL' }, { ...MANY, mode: 'HYPOTHETICAL' }],
  ['a denial of a time at which it may last still', 'denied', { when: '2014/..' }, { ...DENIED, when: '2020' }],
  ['a denial of a time at which it may have begun', 'denied', { when: '../2020' }, { ...DENIED, when: '2014' }],
  ['a denial of a time before it began', undefined, { when: '2014/..' }, { ...DENIED, when: '2010' }],
  ['a denial of a time after it ended', undefined, { when: '../2014' }, { ...DENIED, when: '2020' }],
  ['a denial that is open itself', 'denied', { when: '2020' }, { ...DENIED, when: '2014/..' }],
  ['two open times that meet', 'denied', { when: '2014/..' }, { ...DENIED, when: '../2020' }],
  ['two open times that do not meet', undefined, { when: '2020/..' }, { ...DENIED, when: '../2014' }],
  ['a denial of an uncertain time', 'denied', { when: '2021-07-26?' }, { ...DENIED, when: '2020' }],
  ['a denial of a year next to an approximate one', 'denied', { when: '2021~' }, { ...DENIED, when: '2020' }],
  ['a denial of a year beyond an approximate one', undefined, { when: '2021~' }, { ...DENIED, when: '2019' }],
  ['a denial of the latest possible day', 'denied', { when: '[..2021-07-26]' }, { ...DENIED, when: '2014' }],
  ['a state of an open time, denied', 'denied', { ...HELD, when: '2014/..' }, { ...HELD, ...DENIED, when: '2020' }],
  [
    'a state attested of one time, denied of another',
    undefined,
    { ...HELD, when: '2014' },
    { ...HELD, ...DENIED, when: '2020' },
  ],
  ['years before 0, in order', undefined, { when: '-0100' }, { ...DENIED, when: '-0044' }],
  ['years before 0 that meet', 'denied', { when: '-0100/-0044' }, { ...DENIED, when: '-0050' }],
  [
    'a denial on the last day of the calendar',
    'denied',
    { when: '2014/9999-12-31' },
    { ...DENIED, when: '9999-12-31' },
  ],
  ['a denial of all objects', 'denied', { when: '2021-07-26' }, { ...DENIED_OF_ALL, when: '2021-07' }],
  ['a denial of all objects, of another time', undefined, { when: '2021-07-26' }, { ...DENIED_OF_ALL, when: '2020' }],
  ['a denial of all objects, of another mode', undefined, { mode: 'FUTURE' }, DENIED_OF_ALL],
  ['a denial of all objects, of the other end', 'denied', {}, { ...DENIED_OF_ALL, subject: 'basim' }],
  ['a denial of all objects, of somebody else', undefined, {}, { ...DENIED_OF_ALL, subject: 'dana' }],
  ['a denial of all objects of one occasion', 'denied', { about: 'summit' }, { ...DENIED_OF_ALL, about: 'summit' }],
  [
    'a denial of all, of another occasion',
    undefined,
    { about: 'summit' },
    { ...DENIED_OF_ALL, about: 'second-summit' },
  ],
  ['a denial of all objects of no occasion', undefined, { about: 'summit' }, DENIED_OF_ALL],
  ['a denial of all objects of a state', 'denied', HELD, { ...HELD, ...DENIED_OF_ALL }],
  [
    'a denial of all objects of a state, of its object',
    undefined,
    HELD,
    { ...HELD, ...DENIED_OF_ALL, subject: 'basim' },
  ],
  ['an affirmation without an object', undefined, {}, { object: undefined }],
  ['a denial of another occasion', undefined, { about: 'summit' }, { ...DENIED, about: 'second-summit' }],
  [
    'other figures for the same at one time',
    'figures',
    { when: '2021-07-26', quantities: ['KILLED 10 persons TOTAL'] },
    { when: '2021-07', quantities: ['KILLED 25 persons TOTAL'] },
  ],
  [
    'other figures for one occasion',
    'figures',
    { about: 'summit', quantities: ['KILLED 10 persons TOTAL'] },
    { about: 'summit', quantities: ['KILLED 25 persons TOTAL'] },
  ],
  ['other figures, of an undated claim', 'figures', { when: '2021-07-26', ...TEN }, MANY],
  ['other figures, of two undated claims', 'figures', TEN, MANY],
  ['other figures, of a time that may last still', 'figures', { when: '2014/..', ...TEN }, { when: '2021', ...MANY }],
  ['other figures, of a time that had ended', undefined, { when: '../2014', ...TEN }, { when: '2021', ...MANY }],
  ['other figures, of an uncertain day', 'figures', { when: '2014?', ...TEN }, { when: '2021', ...MANY }],
  ['other figures, of years before 0', undefined, { when: '-0100', ...TEN }, { when: '-0044', ...MANY }],
  [
    'about the same figure',
    undefined,
    { when: '2021-07-26', quantities: ['KILLED 2500 persons TOTAL'] },
    { when: '2021-07-26', quantities: ['KILLED ~2600 persons TOTAL'] },
  ],
  [
    'a range that holds the figure',
    undefined,
    { when: '2021-07-26', quantities: ['KILLED 5..10 persons TOTAL'] },
    { when: '2021-07-26', quantities: ['KILLED 7 persons TOTAL'] },
  ],
  ['a word and a figure', undefined, { quantities: ['KILLED many persons TOTAL'] }, TEN],
  ['a figure that is open on one side', 'figures', { quantities: ['KILLED >25 persons TOTAL'] }, MANY],
  [
    'figures of one entity',
    'figures',
    { quantities: ['KILLED 10 persons TOTAL of dana'] },
    { quantities: ['KILLED 25 persons TOTAL of dana'] },
  ],
  [
    'figures of two entities',
    undefined,
    { quantities: ['KILLED 10 persons TOTAL of dana'] },
    { quantities: ['KILLED 25 persons TOTAL of town'] },
  ],
  [
    'a figure of one entity, and one of the whole',
    undefined,
    { quantities: ['KILLED 10 persons TOTAL of dana'] },
    MANY,
  ],
  [
    'a figure before and one after',
    undefined,
    { ...HELD, when: '2020-08-20', quantities: ['TROOPS 5200 persons TOTAL'] },
    { ...HELD, when: '2021-07-26', quantities: ['TROOPS 2500 persons TOTAL'] },
  ],
  [
    'from so many, to so many',
    undefined,
    { when: '2021-07-26', quantities: ['TROOPS 5200 persons FROM', 'TROOPS 2500 persons TO'] },
    { when: '2021-07-26', quantities: ['TROOPS 5200 persons FROM', 'TROOPS 2500 persons TO'] },
  ],
  [
    'a part and its whole',
    undefined,
    { when: '2021-07-26', quantities: ['TROOPS 2500 persons PART'] },
    { when: '2021-07-26', quantities: ['TROOPS 3500 persons TOTAL'] },
  ],
  [
    'two parts',
    undefined,
    { when: '2021-07-26', quantities: ['TROOPS 2500 persons PART'] },
    { when: '2021-07-26', quantities: ['TROOPS 1000 persons PART'] },
  ],
  ['one act on two days', 'dates', { about: 'summit', when: '2021-07-26' }, { about: 'summit', when: '2021-07-27' }],
  ['one act before 0', 'dates', { about: 'summit', when: '-0100' }, { about: 'summit', when: '-0044' }],
  [
    'one act, begun and open, and a later day',
    undefined,
    { about: 'summit', when: '2014/..' },
    { about: 'summit', when: '2021' },
  ],
  [
    'one act, begun and open, and an earlier day',
    'dates',
    { about: 'summit', when: '2014/..' },
    { about: 'summit', when: '2010' },
  ],
  [
    'one act on an uncertain day',
    undefined,
    { about: 'summit', when: '2021-07-26?' },
    { about: 'summit', when: '2021-08-27' },
  ],
  [
    'one act on an approximate day',
    undefined,
    { about: 'summit', when: '2021-07-26~' },
    { about: 'summit', when: '2021-07-27' },
  ],
  ['a day and its month', undefined, { about: 'summit', when: '2021-07-26' }, { about: 'summit', when: '2021-07' }],
  ['two acts on two days', undefined, { when: '2021-07-26' }, { when: '2021-07-27' }],
  [
    'an act that was planned for another day',
    undefined,
    { about: 'summit', when: '2021-07-26', mode: 'FUTURE' },
    { about: 'summit', when: '2021-07-27' },
  ],
  [
    'a succession',
    undefined,
    { predicate: 'LEADS', object: 'the-outlet', subject: 'amal', when: '2014/2018', starts: 'REAL', ends: 'REAL' },
    { predicate: 'LEADS', object: 'the-outlet', subject: 'basim', when: '2018/2021', starts: 'REAL', ends: 'REAL' },
  ],
];

/** Being born has no object: it draws no relation. */
export const BORN: Columns = { predicate: 'BORN', object: undefined };
const DIED: Columns = { ...BORN, predicate: 'DIED' };

const ONCE_ROWS: readonly Row[] = [
  ['two births of one person', 'once', { ...BORN, when: '1967-07-05' }, { ...BORN, when: '1968' }],
  ['the later birth told first', 'once', { ...BORN, when: '1968' }, { ...BORN, when: '1967-07-05' }],
  ['two deaths of one person', 'once', { ...DIED, when: '-0044' }, { ...DIED, when: '-0100/-0050' }],
  ['two births of different occasions', 'once', { ...BORN, when: '1967', about: 'summit' }, { ...BORN, when: '1968' }],
  ['a birth before a year, and after it', 'once', { ...BORN, when: '[..1966]' }, { ...BORN, when: '1968' }],
  ['a birth and a death', undefined, { ...BORN, when: '1967' }, { ...DIED, when: '2020' }],
  ['births of two persons', undefined, { ...BORN, when: '1967' }, { ...BORN, when: '1968', subject: 'basim' }],
  ['a day of birth and its year', undefined, { ...BORN, when: '1967-07-05' }, { ...BORN, when: '1967' }],
  ['births in two places, on no day', undefined, { ...BORN, participants: ['PLACE town'] }, BORN],
  ['a birth that is uncertain', undefined, { ...BORN, when: '1967?' }, { ...BORN, when: '1968' }],
  ['a birth that is denied', undefined, { ...BORN, when: '1967' }, { ...BORN, ...DENIED, when: '1968' }],
  ['a birth that is expected', undefined, { ...BORN, when: '2021' }, { ...BORN, when: '2022', mode: 'FUTURE' }],
];

export const CASES: readonly ContradictionCase[] = [...ROWS, ...SAYING_ROWS, ...ONCE_ROWS].map(
  ([what, rule, one, other]) => ({
    what,
    rule,
    one,
    other,
  }),
);

export const LEFT: Columns = { predicate: 'WITHDREW_FROM', object: 'town', about: 'summit' };
export const CUT: Columns = { ...LEFT, predicate: 'REDUCED_FORCES_IN' };
/** The state reduces the force that left. The subject is the state, and the force is a TOPIC. */
export const CUT_BY_STATE: Columns = { ...CUT, subject: 'dana', participants: ['TOPIC amal'] };
export const STANCE: Columns = { predicate: 'SUPPORTS_HOLDING_OF', object: 'second-summit' };
export const VOTED_FOR: Columns = { predicate: 'VOTED_FOR', about: 'summit' };
export const VOTED_AGAINST: Columns = { ...VOTED_FOR, predicate: 'VOTED_AGAINST' };
export const PLACES = {
  'places.cypher': table('Place', [person('town'), person('port')]),
};
export const WORDS = ['SEIZED', 'FOLLOWED_FREELY'].map((name) => ({
  term: 'PREDICATE',
  name,
  inverse: `${name}_BY`,
  domain: ['Person'],
  range: ['Person'],
  aspect: 'EVENT',
  label: name === 'SEIZED' ? 'seized' : 'followed freely',
  labelAr: name === 'SEIZED' ? 'خطف' : 'تبع طوعاً',
  inverseLabel: 'x',
  inverseLabelAr: 'س',
  ...(name === 'SEIZED' ? {} : { excludes: ['FORM SEIZED_BY'] }),
}));
export const SEIZED: Columns = { predicate: 'SEIZED', about: 'summit' };
export const FOLLOWED: Columns = { predicate: 'FOLLOWED_FREELY', about: 'summit', subject: 'basim', object: 'amal' };

const EXCLUSION_ROWS: readonly ExclusionRow[] = [
  ['a cut and a withdrawal of one occasion', /extent/, CUT, LEFT],
  ['the same, planned', /extent/, { ...CUT, mode: 'FUTURE' }, { ...LEFT, mode: 'FUTURE' }],
  ['the same, only asked for', undefined, { ...CUT, mode: 'HYPOTHETICAL' }, { ...LEFT, mode: 'HYPOTHETICAL' }],
  ['the same, told the other way round', /extent/, LEFT, CUT],
  ['by the state whose force it is', /extent/, CUT_BY_STATE, LEFT],
  ['by the state, told the other way round', /extent/, LEFT, CUT_BY_STATE],
  ['at times that can be one', /extent/, { ...CUT, when: '2020' }, { ...LEFT, when: '2020-06' }],
  ['carried off, and gone willingly: subject and object change places', /form/, SEIZED, FOLLOWED],
  ['the form of an act whose place one leaves open', /form/, { ...SEIZED, participants: ['PLACE town'] }, FOLLOWED],
  ['opposite stances', /opposite/, STANCE, { ...STANCE, predicate: 'OPPOSES' }],
  [
    'opposite stances at one time',
    /opposite/,
    { ...STANCE, when: '2020' },
    { ...STANCE, predicate: 'OPPOSES', when: '2020-06' },
  ],
  ['two votes of one occasion', /opposite/, VOTED_FOR, VOTED_AGAINST],
  ['two votes, told the other way round', /opposite/, VOTED_AGAINST, VOTED_FOR],
  ['votes of two occasions', undefined, VOTED_FOR, { ...VOTED_AGAINST, about: 'second-summit' }],
  ['votes of no occasion', undefined, { ...VOTED_FOR, about: undefined }, { ...VOTED_AGAINST, about: undefined }],
  ['votes on two persons', undefined, VOTED_FOR, { ...VOTED_AGAINST, object: 'dana' }],
  ['a cut that may last still', /extent/, { ...CUT, when: '2014/..' }, { ...LEFT, when: '2021' }],
  ['a cut of an uncertain year', /extent/, { ...CUT, when: '2014?' }, { ...LEFT, when: '2021' }],
  ['a cut of an approximate year', /extent/, { ...CUT, when: '2020~' }, { ...LEFT, when: '2021' }],
  ['a cut that began later', undefined, { ...CUT, when: '2021/..' }, { ...LEFT, when: '2020' }],
  [
    'a stance that may last still',
    /opposite/,
    { ...STANCE, when: '2014/..' },
    { ...STANCE, predicate: 'OPPOSES', when: '2020' },
  ],
  ['one planned, one done', undefined, { ...CUT, mode: 'FUTURE' }, LEFT],
  ['one denied', undefined, { ...CUT, polarity: 'NEGATED' }, LEFT],
  ['of two occasions', undefined, CUT, { ...LEFT, about: 'second-summit' }],
  ['of no occasion', undefined, { ...CUT, about: undefined }, { ...LEFT, about: undefined }],
  ['of two places', undefined, CUT, { ...LEFT, object: 'port' }],
  ['a part of the place', undefined, CUT, { ...LEFT, participants: ['PLACE port'] }],
  ['first cut, then withdrawn', undefined, { ...CUT, when: '2020-06' }, { ...LEFT, when: '2021' }],
  ['of two forces', undefined, CUT, { ...LEFT, subject: 'basim' }],
  ['of two forces of one state', undefined, CUT_BY_STATE, { ...LEFT, subject: 'basim' }],
  ['a force among several', undefined, { ...CUT_BY_STATE, participants: ['TOPIC amal', 'TOPIC basim'] }, LEFT],
  [
    'of one state, of two topics',
    undefined,
    { ...CUT, participants: ['TOPIC basim'] },
    { ...LEFT, participants: ['TOPIC dana'] },
  ],
  ['a part of the force', undefined, CUT, { ...LEFT, quantities: ['TROOPS 500 persons PART'] }],
  ['both seized each other', undefined, SEIZED, { ...FOLLOWED, subject: 'amal', object: 'basim' }],
  ['stances in two years', undefined, { ...STANCE, when: '2020' }, { ...STANCE, predicate: 'OPPOSES', when: '2021' }],
  ['stances on two matters', undefined, STANCE, { ...STANCE, predicate: 'OPPOSES', object: 'summit' }],
];

export const EXCLUSION_CASES: readonly ContradictionCase[] = EXCLUSION_ROWS.map(([what, differs, one, other]) => ({
  what,
  rule: differs && 'excluded',
  ...(differs && { differs }),
  one,
  other,
}));
