/** Finds the names of entities of the given dossiers in a text, with the clitics of Arabic before them. */
import type { EntityLabel } from '../../model/labels.ts';
import { withoutPrefixes } from '../text/clitics.ts';
import { wordsOf, type Word } from '../text/words.ts';

/** An entity with all forms of its name. */
export interface NamedEntity {
  readonly id: string;
  readonly label: EntityLabel;
  /** Names in each language, and aliases. */
  readonly forms: readonly string[];
}

/** A place at which the text names an entity. */
export interface Mention {
  /** Code units of the text. */
  readonly start: number;
  readonly end: number;
  /** The name as the text writes it, without clitics. */
  readonly text: string;
  /** The entities that have this name, by id: mostly one. */
  readonly entities: readonly NamedEntity[];
}

interface Node {
  readonly next: Map<string, Node>;
  readonly ends: { readonly entity: NamedEntity; readonly isCapital: boolean }[];
}

/** A shorter name of letters is a word more often than a name. */
const LEAST_LETTERS = 2;
const MOST_CLITICS = 2;

export class KnownNames {
  readonly #root: Node = newNode();

  constructor(entities: Iterable<NamedEntity>) {
    for (const entity of entities) {
      for (const form of new Set(entity.forms)) this.#add(entity, form);
    }
  }

  #add(entity: NamedEntity, form: string): void {
    const words = wordsOf(form);
    if (words.length === 0 || form.replaceAll(/[^\p{L}\p{N}]/gu, '').length < LEAST_LETTERS) return;
    let node = this.#root;
    for (const { folded } of words) {
      const next = node.next.get(folded) ?? newNode();
      node.next.set(folded, next);
      node = next;
    }
    const isKnown = node.ends.some((end) => end.entity.id === entity.id);
    if (!isKnown) node.ends.push({ entity, isCapital: words[0]?.isCapital === true });
  }

  /** The names within the words of a sentence, in order; the longest at each place, and none within another. */
  find(words: readonly Word[]): Mention[] {
    const mentions: Mention[] = [];
    for (let at = 0; at < words.length; at += 1) {
      const both = this.#pairAt(words, at);
      if (both.length > 0) {
        mentions.push(...both);
        at += 2;
        continue;
      }
      const found = this.#longestAt(words, at);
      if (found === undefined) continue;
      mentions.push(found.mention);
      at += found.length - 1;
    }
    return mentions;
  }

  /** "The two governments, the American and the Iraqi": the noun is in the dual, and each adjective makes a name with its singular. */
  #pairAt(words: readonly Word[], at: number): Mention[] {
    const [noun, first, second] = words.slice(at, at + 3);
    if (noun === undefined || first === undefined || second === undefined) return [];
    const [, stem = '', feminine] =
      /^[وفبك]?(ال\p{L}{2,}?)(ت)?(?:ان|ين)$/u.exec(noun.folded.replace(/^([وف]?)لل/u, '$1ال')) ?? [];
    if (stem === '' || !first.folded.startsWith('ال') || !second.folded.startsWith('وال')) return [];
    const singular = feminine === undefined ? stem : `${stem}ه`;
    const ends = [first.folded, second.folded.slice(1)].map(
      (adjective) => this.#root.next.get(singular)?.next.get(adjective)?.ends ?? [],
    );
    const [one = [], other = []] = ends;
    if (one.length === 0 || other.length === 0) return [];
    return [
      mentionOf(noun, first, noun.folded, one, [noun, first]),
      mentionOf(second, second, second.folded.slice(1), other, [second]),
    ];
  }

  #longestAt(words: readonly Word[], at: number): { readonly mention: Mention; readonly length: number } | undefined {
    const first = words[at];
    if (first === undefined) return undefined;
    let best: { readonly mention: Mention; readonly length: number } | undefined;
    for (const spelling of withoutPrefixes(first.folded)) {
      let node = this.#root.next.get(spelling);
      for (let length = 1; node !== undefined; length += 1) {
        const last = words[at + length - 1] ?? first;
        const ends = node.ends.filter(({ isCapital }) => !isCapital || first.isCapital);
        if (ends.length > 0 && (best === undefined || length > best.length)) {
          best = { length, mention: mentionOf(first, last, spelling, ends, words.slice(at, at + length)) };
        }
        const next = words[at + length];
        node = next === undefined || isApart(last, next) ? undefined : node.next.get(next.folded);
      }
    }
    return best;
  }
}

function newNode(): Node {
  return { next: new Map(), ends: [] };
}

/** A name does not go on over a long gap, such as the end of a column. */
function isApart(last: Word, next: Word): boolean {
  return next.start - last.end > 3;
}

function mentionOf(first: Word, last: Word, spelling: string, ends: Node['ends'], words: readonly Word[]): Mention {
  const start = first.start + lettersBefore(first, spelling);
  const text = words.map((word) => word.text).join(' ');
  const entities = ends.map(({ entity }) => entity).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { start, end: last.end, text: text.slice(start - first.start), entities };
}

/** How many letters stand before the name in its first word: the name begins after them. */
function lettersBefore({ folded, text }: Word, spelling: string): number {
  if (folded === spelling) return 0;
  // Of للعراق the name is العراق, of which one letter is not written.
  const letters = folded.length - (folded.endsWith(spelling) ? spelling.length : spelling.length - 1);
  return letters <= MOST_CLITICS && text.length > letters ? letters : 0;
}
