/**
 * Finds entities of an import whose names are one name written in several ways (with and without vowel signs, tatweel, other shapes of a letter), and
 * those that another loaded dossier has. They are listed for a person, with the number of claims that name them, and never joined.
 */
import { foldName } from '../../names/fold.ts';
import type { ImportAccount } from './import-account.ts';
import type { Draft, DraftRow } from './reader.ts';

/** An entity of another dossier, as `KnownEntities` of src/records finds it. */
export interface OtherEntity {
  readonly id: string;
  readonly dossier: string;
  readonly label: string;
}

/** Finds entities of other dossiers by names and identifiers of one of this import. */
export type FindOthers = (
  id: string,
  names: readonly string[],
  identifiers: readonly string[],
) => readonly OtherEntity[];

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Doubt {
  readonly what: string;
  readonly proposal: string;
}

/** 300 bytes an entity. */
export class SameThings {
  readonly #account: ImportAccount;
  readonly #findOthers: FindOthers;
  /** By label and folded name, the first entity of this name. */
  readonly #byName = new Map<string, Named>();
  /** What is open about an entity, by its id. */
  readonly #doubts = new Map<string, readonly Doubt[]>();
  readonly #counted = new Set<string>();

  constructor(account: ImportAccount, findOthers: FindOthers) {
    this.#account = account;
    this.#findOthers = findOthers;
  }

  /** @param draft of an entity: an id comes once */
  seeEntity({ label, row }: Draft): void {
    const names = namesOf(row);
    const own = names.flatMap((name) => this.#spellings(label, { id: row.id, name }));
    const others = this.#findOthers(row.id, names, listOf(row['identifiers'])).map((other) =>
      doubtOf(other, label, row),
    );
    const doubts = new Map([...own, ...others].map((doubt) => [doubt.what, doubt]));
    if (doubts.size > 0) this.#doubts.set(row.id, [...doubts.values()]);
  }

  seeClaim(row: DraftRow): void {
    if (this.#doubts.size === 0) return;
    for (const id of entitiesOf(row)) {
      for (const { what, proposal } of this.#doubts.get(id) ?? []) {
        this.#account.matter('SAME_THING', what, proposal, placeOf(row));
        this.#counted.add(id);
      }
    }
  }

  /** To be called after the last draft: entities that no claim named are listed too. */
  end(): void {
    for (const [id, doubts] of this.#doubts) {
      if (this.#counted.has(id)) continue;
      for (const { what, proposal } of doubts) this.#account.matter('SAME_THING', what, proposal, id);
    }
  }

  #spellings(label: string, named: Named): Doubt[] {
    const folded = foldName(named.name);
    if (folded === '') return [];
    const key = `${label} ${folded}`;
    const first = this.#byName.get(key);
    if (first === undefined) this.#byName.set(key, named);
    // Two keys with one and the same name are two things, as the file says.
    if (first === undefined || first.id === named.id || first.name === named.name) return [];
    return [
      {
        what: `'${first.name}' (${first.id}) and '${named.name}' (${named.id})`,
        proposal: `if both are names of one ${label}: "entities": {${JSON.stringify(named.name)}: ${JSON.stringify(first.id)}}`,
      },
    ];
  }
}

function doubtOf({ id, dossier, label }: OtherEntity, own: string, row: DraftRow): Doubt {
  const name = typeof row['name'] === 'string' ? row['name'] : row.id;
  const binding = `"entities": {${JSON.stringify(name)}: ${JSON.stringify(id)}}`;
  return {
    what: `${name} (${row.id})`,
    proposal:
      label === own
        ? `if it is ${id} of the dossier ${dossier}: ${binding}`
        : `nothing, if it is another thing than the ${label} ${id} of the dossier ${dossier}; if it is that, correct its kind ${own}, and write ${binding}`,
  };
}

function namesOf(row: DraftRow): string[] {
  const texts = Object.entries(row).flatMap(([column, value]) =>
    /^name([A-Z]|$)/.test(column) && typeof value === 'string' ? [value] : [],
  );
  return [...new Set([...texts, ...listOf(row['aliases'])])];
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** The ids of the entities that a claim names, each once. */
function entitiesOf(row: DraftRow): Set<string> {
  const ends = ['subject', 'object', 'about'].map((column) => String(row[column] ?? ''));
  // `PLACE mosul`, `joe-biden SAID through REMARKS`
  const participants = listOf(row['participants']).map((text) => text.slice(text.lastIndexOf(' ') + 1));
  const speakers = listOf(row['attribution']).map((text) => text.split(' ', 1)[0] ?? '');
  return new Set([...ends, ...participants, ...speakers]);
}

function placeOf(row: DraftRow): string {
  const [passage] = listOf(row['passages']);
  return passage ?? row.id;
}
