/** Speech in English: the speaker comes before the verb, or after it if what is said comes first. */
import {
  BESIDE_VERB,
  DEFINITE_SPEAKERS,
  englishSpeechWord,
  NEEDS_OPENING,
  PRONOUNS,
} from '../lexicon/english-speech.ts';
import { foldedWord } from '../text/words.ts';
import type { NamedSentence, Span, Speaker, Speakers, Speech } from './speech.ts';

const MOST_WORDS_OF_SPEAKER = 14;
const LEAST_WORDS_OF_CONTENT = 3;
const CLAUSE_BREAK = /[,;:"“”()–—]/u;

/** The acts of saying of a sentence, in order. */
export function englishSpeech(named: NamedSentence, speakers: Speakers): Speech[] {
  const { sentence } = named;
  const found: Speech[] = [];
  for (const at of sentence.words.keys()) {
    const speech = accordingAt(named, at) ?? verbAt(named, at, speakers);
    if (speech === undefined) continue;
    found.push(speech);
    if (speech.speaker !== undefined && speech.use === 'SPEAKER') {
      speakers.spoke(speech.speaker, foldedOf(speech.speaker));
    }
  }
  return found;
}

function accordingAt(named: NamedSentence, at: number): Speech | undefined {
  const { sentence } = named;
  const { words } = sentence;
  if (words[at]?.folded !== 'according' || words[at + 1]?.folded !== 'to') return undefined;
  const first = words[at + 2];
  if (first === undefined) return undefined;
  let to = at + 3;
  while (to < words.length && to < at + 2 + MOST_WORDS_OF_SPEAKER && !CLAUSE_BREAK.test(between(named, to - 1))) {
    to += 1;
  }
  const speaker = speakerOf(named, at + 2, to);
  const start = words[at]?.start ?? 0;
  const end = words[to - 1]?.end ?? first.end;
  const content = at <= 1 ? { start: end, end: sentence.end } : { start: sentence.start, end: start };
  return {
    ...{ act: 'SAID', words: { start, end: words[at + 1]?.end ?? start }, speaker, by: 'NAMED', use: 'SPEAKER' },
    content: [content],
  };
}

function verbAt(named: NamedSentence, at: number, speakers: Speakers): Speech | undefined {
  const { sentence } = named;
  const { words } = sentence;
  const word = words[at];
  const verb = word === undefined ? undefined : englishSpeechWord(word.folded);
  if (word === undefined || verb === undefined || isInName(named, word)) return undefined;
  const opening = openingAfter(named, at);
  if (NEEDS_OPENING.has(word.folded) && opening === undefined) return undefined;
  // "A plan was announced", "expected to leave": nobody says it.
  if (/^(?:is|was|were|are|been|be)$/u.test(words[at - 1]?.folded ?? '')) return undefined;
  const found = subjectBefore(named, at, speakers) ?? subjectAfter(named, at);
  if (found === undefined) return undefined;
  const content = contentOf(named, at, opening, found);
  if (content.length === 0) return undefined;
  return {
    ...{ act: verb.act, words: { start: word.start, end: word.end }, speaker: found.speaker, by: found.by },
    ...{ use: verb.use, content },
  };
}

interface Subject {
  readonly speaker: Speaker | undefined;
  readonly by: Speech['by'];
  /** Code units of the clause "X said". */
  readonly clause: Span;
}

/** Where what is said begins after the verb: "that", a colon or a quotation; undefined if there is no such sign. */
function openingAfter(named: NamedSentence, at: number): number | undefined {
  const { words } = named.sentence;
  for (let index = at + 1; index < Math.min(words.length, at + 12); index += 1) {
    const word = words[index];
    if (word === undefined) break;
    const gap = between(named, index - 1);
    if (/[:"“]/u.test(gap)) return word.start;
    if (/[;.]/u.test(gap)) break;
    if (word.folded === 'that') return words[index + 1]?.start ?? word.end;
  }
  return undefined;
}

function contentOf(named: NamedSentence, at: number, opening: number | undefined, { clause }: Subject): Span[] {
  const { sentence } = named;
  const count = (span: Span): number =>
    sentence.words.filter(({ start, end }) => start >= span.start && end <= span.end).length;
  const verbEnd = sentence.words[at]?.end ?? sentence.end;
  const after = { start: opening ?? Math.max(verbEnd, clause.end), end: sentence.end };
  const before = { start: sentence.start, end: clause.start };
  const isFirst = /[,"”]\s*$/u.test(sentence.text.slice(0, clause.start - sentence.start).trimEnd());
  const spans: Span[] = [];
  if (
    isFirst &&
    count(before) >= LEAST_WORDS_OF_CONTENT &&
    (opening === undefined || /["”]/u.test(sentence.text.slice(0, clause.start - sentence.start)))
  ) {
    spans.push(before);
  }
  if (count(after) >= LEAST_WORDS_OF_CONTENT) spans.push(after);
  return spans;
}

function subjectBefore(named: NamedSentence, at: number, speakers: Speakers): Subject | undefined {
  const { words } = named.sentence;
  let to = at;
  while (to > 0 && BESIDE_VERB.has(words[to - 1]?.folded ?? '') && !CLAUSE_BREAK.test(between(named, to - 2))) to -= 1;
  if (to > 0 && words[to - 1]?.folded === 'who') to -= 1;
  let from = to;
  while (from > 0 && to - from < MOST_WORDS_OF_SPEAKER) {
    const word = words[from - 1];
    if (word === undefined || (from < at + 1 && CLAUSE_BREAK.test(between(named, from - 1)) && from !== to)) break;
    if (from === to && CLAUSE_BREAK.test(between(named, from - 1)) && !/^,\s*$/u.test(between(named, from - 1))) break;
    if (/^(?:that|but|while|which|because|although|though|when|as|if)$/u.test(word.folded)) break;
    if (word.folded === 'and' && englishSpeechWord(words[from - 2]?.folded ?? '') !== undefined) break;
    from -= 1;
  }
  const first = words[from];
  if (first === undefined || from === to) {
    // "He came, and added": the speaker of before goes on.
    const isJoined = words[at - 1]?.folded === 'and' || (/(?:ing)$/u.test(words[at]?.folded ?? '') && at > 0);
    const span = { start: words[at]?.start ?? 0, end: words[at]?.end ?? 0 };
    return isJoined && speakers.last !== undefined
      ? { speaker: speakers.last, by: 'CONTINUED', clause: span }
      : undefined;
  }
  const clause = { start: first.start, end: words[at]?.end ?? first.end };
  // ", said X": a comma alone before the verb is no subject.
  const last = words[to - 1];
  if (last !== undefined && /[,"”]/u.test(between(named, to - 1)) && subjectAfter(named, at) !== undefined) {
    return undefined;
  }
  const only = to - from === 1 ? first.folded : '';
  if (PRONOUNS.has(only)) return { speaker: speakers.last, by: 'CONTINUED', clause };
  const head = last?.folded ?? '';
  if (first.folded === 'the' && to - from <= 3 && DEFINITE_SPEAKERS.has(head) && !hasName(named, from, to)) {
    const earlier = speakers.named([head]) ?? speakers.last;
    if (earlier !== undefined) return { speaker: earlier, by: 'CONTINUED', clause };
  }
  const speaker = speakerOf(named, from, to);
  const isUnknown = speaker?.mention === undefined && speaker !== undefined;
  const family = isUnknown
    ? speakers.named(foldedOf(speaker).filter((word) => word.length > 3 && !DEFINITE_SPEAKERS.has(word)))
    : undefined;
  return speaker && { speaker: family ?? speaker, by: 'NAMED', clause };
}

/** "…", said X. */
function subjectAfter(named: NamedSentence, at: number): Subject | undefined {
  const { words } = named.sentence;
  const first = words[at + 1];
  const isAfterContent = /[,"”]/u.test(between(named, at - 1));
  if (first === undefined || !isAfterContent || (!first.isCapital && !/^(?:the|a|an|one)$/u.test(first.folded))) {
    return undefined;
  }
  let to = at + 2;
  while (to < words.length && to - at <= MOST_WORDS_OF_SPEAKER && !CLAUSE_BREAK.test(between(named, to - 1))) to += 1;
  const speaker = speakerOf(named, at + 1, to);
  const clause = { start: words[at]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
  return speaker && { speaker, by: 'NAMED', clause };
}

/** A person among the words, else a known name, else the words. */
function speakerOf(named: NamedSentence, from: number, to: number): Speaker | undefined {
  const { sentence, mentions, unknown } = named;
  const [first, last] = [sentence.words[from], sentence.words[to - 1]];
  if (first === undefined || last === undefined) return undefined;
  const within = ({ start, end }: Span): boolean => start >= first.start && end <= last.end;
  const isDescribed = /^(?:an?|some|several|two|three|many|officials?|sources?)$/u.test(first.folded);
  const known = mentions
    .filter(within)
    .map((mention) => ({ start: mention.start, end: mention.end, text: mention.text, mention }));
  const person = known.find(({ mention }) => mention.entities.every(({ label }) => label === 'Person'));
  const name = unknown.find(within);
  const text = sentence.text.slice(first.start - sentence.start, last.end - sentence.start);
  const phrase: Speaker = { start: first.start, end: last.end, text };
  if (isDescribed) return phrase;
  return (
    person ?? (name !== undefined && (known[0] === undefined || name.by === 'TITLE') ? name : (known[0] ?? phrase))
  );
}

function hasName({ mentions, unknown, sentence }: NamedSentence, from: number, to: number): boolean {
  const [start, end] = [sentence.words[from]?.start ?? 0, sentence.words[to - 1]?.end ?? 0];
  return [...mentions, ...unknown].some((each) => each.start >= start && each.end <= end);
}

function isInName({ mentions }: NamedSentence, { start, end }: Span): boolean {
  return mentions.some((mention) => mention.start < end && start < mention.end);
}

/** What stands between a word and the next. */
function between({ sentence }: NamedSentence, at: number): string {
  const [before, word] = [sentence.words[at], sentence.words[at + 1]];
  if (word === undefined) return '';
  return sentence.text.slice(before === undefined ? 0 : before.end - sentence.start, word.start - sentence.start);
}

function foldedOf({ text }: Speaker): string[] {
  return text
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '')
    .map(foldedWord);
}
