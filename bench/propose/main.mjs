/**
 * Measures what `sanad propose` finds, with the claims of a dossier as the truth: each document in turn, with only those names that the
 * claims of the other documents use. `npm run bench:propose -- --documents FOLDER [--dossier FOLDER] [--only DOCUMENT] [--list]`.
 */
import { parseArgs } from 'node:util';
import { readFileSync } from 'node:fs';
import { boundsOf } from '../../dist/model/dates.js';
import { readTriggers } from '../../dist/propose/predicates/read-triggers.js';
import { proposeRows } from '../../dist/propose/rows/propose-rows.js';
import { holds, lastSpeakers, namedBy, occurrences, overlap, readDossier, sameWords, spansOf } from './truth.mjs';

const { values: given } = parseArgs({
  options: {
    documents: { type: 'string', default: process.env.SANAD_DOCUMENTS },
    dossier: { type: 'string', default: 'seed/us-iraq-2021' },
    only: { type: 'string' },
    list: { type: 'boolean', default: false },
  },
});
if (given.documents === undefined) {
  throw new Error('Name the folder with the documents: npm run bench:propose -- --documents FOLDER');
}

/** Words that show a date, for the truth: they are not those of the rules. */
const CUE =
  /(?<!\p{L})(?:(?:1[89]|20)\d\d|\d+\/\d+|أمس|اليوم،|غدا|(?:الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد)|(?:الشهر|العام|الأسبوع|السنة) (?:الماضي|الحالي|الجاري|المقبل|القادم)|هذا (?:الشهر|العام|الأسبوع)|(?:كانون|تشرين|شباط|آذار|نيسان|أيار|حزيران|تموز|أيلول|يناير|فبراير|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر))/u;

const dossier = await readDossier(given.dossier, given.documents);
const triggers = readTriggers([given.dossier]);
const ofPredicates = new Map(
  JSON.parse(readFileSync('seed/vocabulary.json', 'utf8')).flatMap((word) =>
    word.term === 'PREDICATE'
      ? [[word.name, { holdsPost: word.holdsPost === true, isEvent: word.aspect === 'EVENT' }]]
      : [],
  ),
);
const total = {};
const table = [];
for (const { row, text } of dossier.texts) {
  if (given.only !== undefined && row.id !== given.only) continue;
  const measured = measure(row, text);
  table.push([row.id, measured]);
  for (const [name, [part, whole]] of Object.entries(measured)) {
    const sum = (total[name] ??= [0, 0]);
    sum[0] += part;
    sum[1] += whole;
  }
}
if (table.length > 1) table.push(['all', total]);
const names = Object.keys(total);
process.stdout.write(`| document | ${names.join(' | ')} |\n|---|${names.map(() => '---|').join('')}\n`);
for (const [id, measured] of table) {
  const cells = names.map((name) => {
    const [part, whole] = measured[name];
    return whole === 0 ? '–' : `${(part / whole).toFixed(2)} (${part}/${whole})`;
  });
  process.stdout.write(`| ${id} | ${cells.join(' | ')} |\n`);
}

function measure(row, text) {
  const claims = dossier.claims.filter((claim) => claim.document === row.id);
  const known = new Set(
    dossier.claims.filter((claim) => claim.document !== row.id).flatMap((claim) => [...namedBy(claim)]),
  );
  const entities = [...dossier.entities.values()].filter(({ id }) => known.has(id));
  const point = (unit) => text.codePointAt(unit);
  const span = ({ start, end }) => ({ start: point(start), end: point(end) });
  const sentences = proposeRows({
    text,
    document: row,
    entities,
    own: new Map(entities.map(({ id, label }) => [id, label])),
    triggers,
    predicates: ofPredicates,
    proposedBy: 'bench',
    proposedOn: '2026-11-30',
    covered: [],
  });
  const proposed = sentences.flatMap(({ rows }) =>
    rows.flatMap((each) => spansOf(each, row.id).map((place) => ({ ...place, row: each }))),
  );
  const read = sentences.map(({ read: each }) => {
    const own = span(each.sentence);
    // Words that occur twice are one proposal with two passages.
    const rows = proposed.filter((place) => overlap(own, place) > 0).map((place) => place.row);
    return { ...each, span: own, isProposed: rows.length > 0, predicates: rows };
  });
  const passages = claims.flatMap((claim) => spansOf(claim, row.id).map((place) => ({ ...place, claim })));
  return {
    ...sentenceFigures(read, passages),
    ...mentions(read, passages, text, span, known),
    ...speakers(read, claims, row, span),
    ...dates(read, passages, text, span),
  };
}

function touches(sentence, passage) {
  const common = overlap(sentence, passage);
  return common > 0 && (common * 3 >= passage.end - passage.start || common * 3 >= sentence.end - sentence.start);
}

function sentenceFigures(read, passages) {
  const holding = read.filter(({ span: each }) => passages.some((passage) => touches(each, passage)));
  const proposed = read.filter(({ isProposed }) => isProposed);
  const right = proposed.filter((each) => holding.includes(each));
  for (const each of read) {
    const isMissed = holding.includes(each) && !each.isProposed;
    const isWrong = !holding.includes(each) && each.isProposed;
    if (isMissed || isWrong) list(isMissed ? 'sentence missed' : 'sentence without a claim', each.sentence.text);
  }
  const withPredicate = right.filter(({ predicates }) => predicates.length > 0);
  const fitting = withPredicate.filter(({ span: each, predicates }) =>
    predicates.some(({ predicate }) =>
      passages.some((passage) => touches(each, passage) && passage.claim.predicate === predicate),
    ),
  );
  return {
    'sentences found': [right.length, holding.length],
    'proposed hold a claim': [right.length, proposed.length],
    'a predicate fits': [fitting.length, withPredicate.length],
  };
}

function mentions(read, passages, text, span, known) {
  const named = read.flatMap(({ mentions: all }) => all).filter(({ entities }) => entities.length === 1);
  const found = [
    ...named.map((mention) => ({ ...span(mention), id: mention.entities[0].id })),
    ...read.flatMap(({ unknown }) => unknown).map((name) => ({ ...span(name), id: undefined })),
  ];
  const truth = truthOfMentions(passages, text);
  // A name that no other document has is found if its place is: at least half of it, by a run of words of which it is half.
  const isSame = (mention, one) =>
    mention.id === undefined
      ? !known.has(one.id) && overlap(mention, one) * 2 >= Math.max(one.end - one.start, mention.end - mention.start)
      : mention.id === one.id && overlap(mention, one) > 0;
  const judged = found.filter((mention) => passages.some((passage) => holds(passage, mention)));
  const isRight = (mention) =>
    mention.id === undefined
      ? truth.some((one) => overlap(mention, one) * 2 >= Math.min(one.end - one.start, mention.end - mention.start))
      : passages.some((passage) => overlap(passage, mention) > 0 && namedBy(passage.claim).has(mention.id));
  const right = judged.filter(isRight);
  for (const each of judged) {
    if (!isRight(each)) list('mention wrong', `${each.id}: ${text.slice(each.start, each.end)}`);
  }
  const got = truth.filter((one) => found.some((mention) => isSame(mention, one)));
  for (const one of truth) {
    if (!got.includes(one)) {
      list(
        known.has(one.id) ? 'known mention missed' : 'mention missed',
        `${one.id}: ${text.slice(one.start, one.end)}`,
      );
    }
  }
  const ofKnown = truth.filter(({ id }) => known.has(id));
  return {
    'mentions right': [right.length, judged.length],
    'mentions found': [got.length, truth.length],
    'of known names': [ofKnown.filter((one) => got.includes(one)).length, ofKnown.length],
  };
}

function truthOfMentions(passages, text) {
  const truth = new Map();
  for (const { claim, ...passage } of passages) {
    const own = [...namedBy(claim)]
      .flatMap((id) => (dossier.entities.has(id) ? [dossier.entities.get(id)] : []))
      .flatMap((entity) => occurrences(text, passage, entity).map((place) => ({ ...place, id: entity.id })));
    for (const one of own) {
      const isWithin = own.some((other) => other.id !== one.id && holds(other, one) && !holds(one, other));
      if (!isWithin) truth.set(`${one.id} ${one.start} ${one.end}`, one);
    }
  }
  return [...truth.values()];
}

/** The last act of saying whose content has the middle of a passage. */
function speechAt(read, place, span) {
  const middle = (place.start + place.end) / 2;
  const own = read.find(({ span: each }) => each.start <= middle && middle < each.end);
  const acts = (own?.speech ?? []).filter(({ content }) =>
    content.some((each) => span(each).start <= middle && middle < span(each).end),
  );
  return acts.findLast(({ use }) => use === 'SPEAKER') ?? acts.at(-1);
}

function speakers(read, claims, row, span) {
  const [attributed, own] = [[], []];
  for (const claim of claims) {
    const [place] = spansOf(claim, row.id);
    if (place === undefined) continue;
    const ids = lastSpeakers(claim, row.publishedBy);
    (ids.length > 0 ? attributed : own).push({ claim, ids, speech: speechAt(read, place, span) });
  }
  const right = attributed.filter(({ ids, speech }) => speech?.speaker !== undefined && isOneOf(speech.speaker, ids));
  for (const { claim, ids, speech } of attributed) {
    const isRight = speech?.speaker !== undefined && isOneOf(speech.speaker, ids);
    if (!isRight) {
      list('speaker wrong', `${claim.id}: ${ids.join('+')} but ${speech?.act ?? '-'} ${speech?.speaker?.text ?? '-'}`);
    }
  }
  const silent = own.filter(({ speech }) => speech === undefined);
  for (const { claim, speech } of own) {
    if (speech !== undefined) list('nobody speaks', `${claim.id}: ${speech.act} ${speech.speaker?.text ?? '-'}`);
  }
  return {
    'last speaker right': [right.length, attributed.length],
    'no speaker where none': [silent.length, own.length],
  };
}

function dates(read, passages, text, span) {
  const found = read
    .flatMap(({ dates: all }) => all)
    .map((hit) => ({ ...span(hit), ...boundsOfDate(hit.edtf), edtf: hit.edtf, text: hit.text }));
  const whenOf = (claim) =>
    [claim.when, ...claim.attribution.map((step) => / on (\S+)/.exec(step)?.[1])].filter((each) => each !== undefined);
  const wanted = new Map();
  for (const { claim, start, end } of passages) {
    if (claim.when !== undefined && CUE.test(text.slice(start, end))) {
      wanted.set(`${start}-${end} ${claim.when}`, { start, end, when: claim.when });
    }
  }
  const fits = (hit, when) => {
    const bounds = boundsOfDate(when);
    return hit.from <= bounds.to && bounds.from <= hit.to;
  };
  const readings = [...wanted.values()].map((one) => ({
    ...one,
    isRead: found.some((hit) => overlap(hit, one) > 0 && fits(hit, one.when)),
  }));
  for (const { when, isRead, start, end } of readings) {
    if (!isRead) list('date not read', `${when}: ${text.slice(start, end)}`);
  }
  const judged = found.flatMap((hit) => {
    const all = passages.filter((passage) => overlap(passage, hit) > 0).flatMap(({ claim }) => whenOf(claim));
    return all.length === 0 ? [] : [{ hit, isRight: all.some((when) => fits(hit, when)), all }];
  });
  for (const { hit, isRight, all } of judged) {
    if (!isRight) list('date wrong', `${hit.text} = ${hit.edtf}, but ${all.join(' ')}`);
  }
  for (const hit of found) list('date', `${hit.text} = ${hit.edtf}`);
  return {
    'dates right': [judged.filter(({ isRight }) => isRight).length, judged.length],
    'dates read': [readings.filter(({ isRead }) => isRead).length, readings.length],
  };
}

/** The first and the last day that a date allows. */
function boundsOfDate(edtf) {
  const { startEarliest, endLatest } = boundsOf(edtf, 'REAL', 'REAL');
  return { from: startEarliest ?? '0000', to: endLatest ?? '9999' };
}

function isOneOf(speaker, ids) {
  const known = speaker.mention?.entities ?? [];
  return ids.some((id) => {
    const entity = dossier.entities.get(id);
    return known.some((each) => each.id === id) || (entity !== undefined && sameWords(speaker.text, entity));
  });
}

function list(what, text) {
  if (given.list && given.only !== undefined) process.stdout.write(`${what}: ${text.replaceAll('\n', ' ')}\n`);
}
