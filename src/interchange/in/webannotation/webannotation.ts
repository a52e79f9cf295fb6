/**
 * W3C Web Annotations of others: what somebody wrote on something is a claim that it was commented on, with the words as its text. Which motivation is which predicate,
 * the model says of commenting, and the user of all others: a highlight or a tag says nothing by itself.
 */
import { columnSuffix } from '../../../model/languages.ts';
import type { Draft, Reader, Reading } from '../reader.ts';
import { asJson } from '../sourced/json-members.ts';
import { claimIdOf, isInScript, kindOf, Source, type Named } from '../sourced/source.ts';
import { SeenKeys } from '../tables/seen-keys.ts';
import { annotations, type Agent, type Annotation, type Target } from './annotations.ts';

export const webannotationReader: Reader = {
  name: 'webannotation',
  standard: 'W3C Web Annotation: a collection, a page, a list, or lines of JSON',
  isSource: true,
  document: async (path, _mapping, folder) => await asJson(path, folder, ['json', 'jsonl', 'ndjson']),
  async *read(reading) {
    const source = new Source(reading);
    yield* source.head();
    // On which annotations others may be.
    const ids = new Set<string>();
    for await (const annotation of annotations(reading.path, () => {})) {
      if (predicateOf(annotation, reading) !== undefined) ids.add(annotation.id);
    }
    const claimed = new SeenKeys();
    for await (const annotation of annotations(reading.path, reading.told)) {
      const drafts = draftsOf(annotation, { reading, source, ids });
      for (const draft of drafts) {
        if (draft.label === 'Claim' && claimed.add(draft.row.id, 1) !== undefined) {
          reading.account.matter(
            'UNREADABLE_VALUE',
            annotation.id,
            'Two annotations have this id: give each its own',
            annotation.passage,
          );
          continue;
        }
        yield draft;
      }
    }
  },
};

interface Context {
  readonly reading: Reading;
  readonly source: Source;
  /** Ids of the annotations that are claims. */
  readonly ids: ReadonlySet<string>;
}

/** Motivations by which somebody says something about the target (section 3.3.5 of the model). */
const COMMENTS: ReadonlySet<string> = new Set(['commenting', 'assessing', 'questioning', 'replying']);
const COMMENTED = 'COMMENTED_ON';
/** The name of an annotation's motivation in the bindings if it has none. */
const NONE = 'none';

/** Undefined: nobody says which. */
function predicateOf({ motivations }: Annotation, { bindings }: Reading): string | undefined {
  const keys = motivations.length > 0 ? motivations.map((each) => each.replace(/^oa:/, '')) : [NONE];
  const bound = keys.find((each) => Object.hasOwn(bindings.predicates, each));
  if (bound !== undefined) return bindings.predicates[bound] ?? undefined;
  return keys.some((each) => COMMENTS.has(each)) ? COMMENTED : undefined;
}

function draftsOf(annotation: Annotation, context: Context): Draft[] {
  const { reading, source, ids } = context;
  const { account, bindings } = reading;
  const predicate = predicateOf(annotation, reading);
  const isKnown = predicate !== undefined && reading.vocabulary.predicate(predicate) !== undefined;
  const keys = annotation.motivations.length > 0 ? annotation.motivations : [NONE];
  if (!isKnown || annotation.targets.length === 0) {
    const isIgnored = keys.some(
      (each) => Object.hasOwn(bindings.predicates, each) && bindings.predicates[each] === null,
    );
    if (!isIgnored && annotation.targets.length > 0) {
      const [key = NONE] = keys;
      account.matter(
        'UNKNOWN_PREDICATE',
        `motivation ${key}`,
        `"predicates": {${JSON.stringify(key)}: "${COMMENTED}"}`,
        annotation.passage,
      );
    }
    count(annotation, {}, reading);
    return [];
  }
  const people = annotation.creators.flatMap((agent) => namedAgent(agent, annotation, reading));
  if (people.length < annotation.creators.length) {
    // Who says so is the half of a claim.
    count(annotation, {}, reading);
    return [];
  }
  const drafts = people.flatMap((each) => source.once(each));
  const speakers = people.map((each) => source.idOf(each)).filter((id) => source.has(id));
  if (speakers.length < people.length) {
    count(annotation, {}, reading);
    return drafts;
  }
  const [, day] = /^(\d{4}-\d{2}-\d{2})T/.exec(annotation.created ?? '') ?? [];
  const said = `${speakers.join(' + ')} WROTE${day === undefined ? '' : ` on ${day}`}`;
  if (speakers.length === 0) drafts.push(...source.publisher());
  const recorded = `${source.publisherId} ${speakers.length > 0 ? 'REPORTED' : 'RECORDED through DATASET'}`;
  const attribution =
    speakers.length === 0 ? [recorded] : source.settings.publisher === undefined ? [said] : [recorded, said];
  const texts = textColumns(annotation, source.settings.languages);
  const subjects = speakers.length > 0 ? speakers : [undefined];
  for (const [index, target] of annotation.targets.entries()) {
    const isAnnotation = ids.has(target.source) && target.source !== annotation.id;
    const work = workOf(target, annotation);
    if (!isAnnotation) drafts.push(...source.once(work));
    for (const [at, subject] of subjects.entries()) {
      const parts = index + at === 0 ? [] : [target.source, `${index} ${at}`];
      drafts.push({
        label: 'Claim',
        row: {
          ...{ id: claimIdOf(reading, annotation.id, ...parts), subject, predicate },
          ...(isAnnotation ? { content: claimIdOf(reading, target.source) } : { object: source.idOf(work) }),
          ...{ document: source.documentId, attribution, voice: 'OWN', polarity: 'AFFIRMED', mode: 'ACTUAL', ...texts },
          ...{ passages: [annotation.passage], cites: [...target.quotes, `<${target.source}>`] },
        },
      });
    }
  }
  count(
    annotation,
    {
      ...{ motivation: 'Claim.predicate', target: 'Claim.object, Claim.cites', creator: 'Claim.attribution' },
      ...(day !== undefined && { created: 'Claim.attribution' }),
      ...(Object.keys(texts).length > 0 && { body: 'Claim.text', bodyValue: 'Claim.text' }),
    },
    reading,
  );
  return drafts;
}

const AGENTS: Readonly<Record<string, string>> = { Person: 'Person', Organization: 'Organization' };

/** @returns nothing, and reports it, if the type is none that speaks */
function namedAgent({ key, type, names }: Agent, { passage }: Annotation, { bindings, account }: Reading): Named[] {
  const kind = bindings.kinds[type ?? 'Agent'] ?? AGENTS[type ?? ''];
  if (kind !== undefined && key !== '') return [{ key, kind: kindOf(kind), names: [...names], place: passage }];
  const what = type ?? 'Agent';
  account.matter('UNMAPPED_KIND', `creator of type ${what}`, `"kinds": {${JSON.stringify(what)}: "Person"}`, passage);
  return [];
}

/** What is annotated, named by its address. */
function workOf({ source }: Target, { passage }: Annotation): Named {
  return { key: source, kind: kindOf('Thing/WORK'), names: [source], place: passage };
}

/** The first text in each language; one without a language if it is in the script of the main one. */
function textColumns({ texts }: Annotation, languages: readonly string[]): Record<string, string> {
  const columns = languages.flatMap((language, index): [string, string][] => {
    const main = language.split('-')[0];
    const found = texts.find(
      (each) =>
        (each.language === undefined ? index === 0 : each.language.split('-')[0] === main) &&
        isInScript(each.text, language),
    );
    return found === undefined ? [] : [[index === 0 ? 'text' : `text${columnSuffix(language)}`, found.text]];
  });
  // A claim has a text in each language, or none.
  return columns.length === languages.length ? Object.fromEntries(columns) : {};
}

function count({ properties }: Annotation, into: Readonly<Record<string, string>>, { account }: Reading): void {
  for (const [name, values] of properties) {
    account.count(`Annotation.${name}`, into[name] === undefined ? 'DROPPED' : 'KEPT', into[name] ?? '', values);
  }
}
