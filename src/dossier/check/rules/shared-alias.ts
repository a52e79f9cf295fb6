/** Finds names that two actors share. */
import { formatPlace } from '../../../errors.ts';
import { isActorLabel } from '../../../model/labels.ts';
import { formsOf } from '../../../model/languages.ts';
import { indexKeys } from '../../../names/keys.ts';
import { type MatchKind, matchName, type PreparedQuery, prepareQuery } from '../../../names/match-name.ts';
import type { DossierReading } from '../../read/read-dossier.ts';
import type { EntityRow } from '../../read/table-schema.ts';
import { GrowingInts } from '../../rows/growing-numbers.ts';
import { membersByGroup } from '../../rows/members-by-group.ts';
import { StringIndex } from '../../rows/string-index.ts';
import type { Rule, Violation } from '../rule.ts';

/**
 * A key that more names than this share (Iraq, Mohammed) does not distinguish actors, so its names are not compared by it.
 * A name whose keys are all so frequent is compared with no other.
 */
const MAX_NAMES_PER_KEY = 100;

/** The kinds of match in which the whole name agrees: not PREFIX and not TYPO. */
const WHOLE_MATCHES: ReadonlySet<MatchKind> = new Set(['EXACT', 'FOLDED', 'SOUND']);

/** 5_000: most of the time goes into preparing a name, and each is compared with several others. */
const MOST_PREPARED = 5_000;

class Comparison {
  readonly #prepared = new Map<string, PreparedQuery>();

  /** Both names must match each other: "al-Sadr" matches every al-Sadr, but "Muqtada al-Sadr" does not match "al-Sadr". */
  matchEachOther(name: string, otherName: string, label: string): boolean {
    return (
      WHOLE_MATCHES.has(matchName(this.#prepare(name), [otherName], { label }).kind) &&
      WHOLE_MATCHES.has(matchName(this.#prepare(otherName), [name], { label }).kind)
    );
  }

  #prepare(name: string): PreparedQuery {
    const known = this.#prepared.get(name);
    if (known !== undefined) return known;
    if (this.#prepared.size >= MOST_PREPARED) this.#prepared.clear();
    const prepared = prepareQuery(name);
    this.#prepared.set(name, prepared);
    return prepared;
  }
}

export const sharedAlias: Rule = {
  id: 'shared-alias',
  level: 'WARNING',
  holds: 'Two actors of one label and kind do not share a name or alias, in any language or spelling.',
  collect: ({ entities, languages }) => {
    const names = new ActorNames();
    return {
      addEntity(actor) {
        if (!isActorLabel(actor.label)) return;
        const number = names.addActor(actor.id);
        for (const [index, name] of namesOf(actor, languages).entries()) {
          for (const key of indexKeys(name)) names.add([actor.label, actor.kind ?? '', key].join(' '), number, index);
        }
      },
      violations: () => sharedNames(names, entities, languages),
    };
  },
};

function* sharedNames(
  names: ActorNames,
  entities: DossierReading['entities'],
  languages: readonly string[],
): Generator<Violation> {
  const reportedPairs = new StringIndex();
  const comparedSpellings = new StringIndex();
  const comparison = new Comparison();
  for (const group of names.groups()) {
    for (const { actor: actorId, name: nameIndex } of group) {
      for (const { actor: otherId, name: otherIndex } of group) {
        // Each pair is reported once, at the later actor of the two.
        if (otherId === actorId) break;
        const pair = `${otherId} ${actorId}`;
        if (reportedPairs.has(pair)) continue;
        const [actor, other] = [entities.get(actorId), entities.get(otherId)];
        if (actor === undefined || other === undefined) continue;
        const name = namesOf(actor, languages)[nameIndex] ?? '';
        const otherName = namesOf(other, languages)[otherIndex] ?? '';
        const spellings = [pair, otherName, name].join('\n');
        if (comparedSpellings.has(spellings)) continue;
        comparedSpellings.add(spellings);
        if (!comparison.matchEachOther(otherName, name, actor.label)) continue;
        reportedPairs.add(pair);
        const spelling = otherName === name ? '' : `, spelt '${otherName}'`;
        const message = `${actor.label} '${actor.id}': '${name}' is also a name of '${other.id}'${spelling} (${formatPlace(other.place)}); merge the two rows, remove the name from one of them, or write a Reason`;
        yield { place: actor.place, message, sides: [[actor.id], [other.id]] };
      }
    }
  }
}

function namesOf(actor: EntityRow, languages: readonly string[]): string[] {
  return [...new Set([...formsOf(actor, 'name', languages).map(({ text }) => text), ...actor.aliases])];
}

/** The names of actors by the keys of the index: 12 bytes a name and key, beside the texts of keys. */
class ActorNames {
  readonly #ids = new StringIndex();
  readonly #keys = new StringIndex();
  /** How many names have a key; only the first `MAX_NAMES_PER_KEY` and one more are stored. */
  readonly #counts = new GrowingInts();
  readonly #keyOf = new GrowingInts();
  readonly #actors = new GrowingInts();
  readonly #names = new GrowingInts();

  addActor(id: string): number {
    return this.#ids.add(id);
  }

  /** @param name the place of the name among those of the actor */
  add(key: string, actor: number, name: number): void {
    const number = this.#keys.add(key);
    if (number === this.#counts.length) this.#counts.push(0);
    const count = this.#counts.at(number);
    if (count > MAX_NAMES_PER_KEY) return;
    this.#counts.set(number, count + 1);
    this.#keyOf.push(number);
    this.#actors.push(actor);
    this.#names.push(name);
  }

  /** The names that have a key in common, for each key that distinguishes actors. */
  *groups(): Generator<readonly { readonly actor: string; readonly name: number }[]> {
    for (const members of membersByGroup(this.#keyOf, this.#keys.size)) {
      const [first = 0] = members;
      if (
        members.length > MAX_NAMES_PER_KEY ||
        members.every((each) => this.#actors.at(each) === this.#actors.at(first))
      ) {
        continue;
      }
      yield members.map((each) => ({ actor: this.#ids.at(this.#actors.at(each)), name: this.#names.at(each) }));
    }
  }
}
