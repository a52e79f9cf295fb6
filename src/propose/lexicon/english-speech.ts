/** English verbs of saying with the acts of the vocabulary. All are folded. */
import type { SpeechUse } from './arabic-speech.ts';

interface EnglishSpeechWord {
  readonly act: string;
  readonly use: SpeechUse;
}

const VERBS = `
SAID say says said saying add adds added adding tell tells told note notes noted noting stress stresses stressed stressing explain explains explained
SAID insist insists insisted argue argues argued suggest suggests suggested remark remarks remarked declare declares declared reveal reveals revealed
SAID assert asserts asserted emphasize emphasized emphasise emphasised emphasizing emphasising reply replies replied acknowledge acknowledges acknowledged
SAID admit admits admitted concede concedes conceded warn warns warned warning observe observed indicate indicates indicated indicating mention mentioned
SAID point points pointed pointing recall recalled comment commented describe describes described complain complained maintain maintains maintained
STATED state states stated stating
ANNOUNCED announce announces announced announcing
CONFIRMED confirm confirms confirmed confirming affirm affirms affirmed affirming reaffirm reaffirms reaffirmed reiterate reiterates reiterated
DENIED deny denies denied denying
ALLEGED claim claims claimed claiming allege alleges alleged
BELIEVES believe believes believed think thinks thought
EXPECTS expect expects expected predict predicts predicted anticipate anticipates anticipated
WROTE write writes wrote tweet tweets tweeted posted
TESTIFIED testify testifies testified
RULED rule rules ruled
ESTIMATED estimate estimates estimated
`;
const REPORTING = 'REPORTED report reports reported reporting';

const words = new Map<string, EnglishSpeechWord>();
for (const [list, use] of [
  [VERBS, 'SPEAKER'],
  [REPORTING, 'REPORTER'],
] as const) {
  for (const line of list.trim().split('\n')) {
    const [act = '', ...forms] = line.split(' ');
    for (const form of forms) words.set(form, { act, use });
  }
}

export const englishSpeechWord = (folded: string): EnglishSpeechWord | undefined => words.get(folded);

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs that are nouns or passive too often: only "that", a colon or a quotation after them shows that somebody says something. */
export const NEEDS_OPENING = set(
  'state states point points note notes rule rules estimate estimates claim claims comment report reports reported reveal describe described describes expected thought believed estimated alleged warning post posted tweet maintain maintained maintains suggest suggests suggested mention mentioned tell tells told confirmed announced ruled denied deny denies indicate indicates',
);
export const PRONOUNS = set('he she they it who');
/** Before a verb these belong to it, not to who speaks. */
export const BESIDE_VERB = set(
  'has have had also later then again repeatedly publicly earlier reportedly once further previously meanwhile would will can could did does is was were are been be not',
);
/** Nouns that name again who spoke before. */
export const DEFINITE_SPEAKERS = set(
  'official officials minister president spokesman spokeswoman spokesperson source sources statement report adviser advisor analyst expert secretary ambassador senator governor judge prosecutor witness lawyer officer general author paper newspaper agency government',
);
