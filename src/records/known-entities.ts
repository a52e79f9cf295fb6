/** The entities that loaded dossiers have, by name and identifier, so that an import can say which of its own may be the same. */
import type { Database, Row } from '../db/database.ts';
import { statement } from '../db/statements.ts';
import { readForm } from '../model/languages.ts';
import { foldName } from '../names/fold.ts';

/** Entities that one statement returns. */
const PAGE = 500;
/** 600_000 (ten minutes). */
const DEADLINE_MILLIS = 600_000;

export interface KnownEntity {
  readonly id: string;
  /** The first of the dossiers that have it. */
  readonly dossier: string;
  /** One of `ENTITY_LABELS`. */
  readonly label: string;
}

/** 200 bytes a name. */
export class KnownEntities {
  readonly #ids = new Map<string, KnownEntity>();
  readonly #byName = new Map<string, KnownEntity[]>();
  readonly #byIdentifier = new Map<string, KnownEntity[]>();

  /** @param dossier whose own entities are left out, unless another dossier has them too */
  static async read(database: Database, dossier: string): Promise<KnownEntities> {
    const known = new KnownEntities();
    for (let after = ''; ;) {
      const rows = await database.readMany<{ id: string; label: string; rows: readonly KnownRow[] } & Row>(
        statement('records/known-entities'),
        { dossier, after, count: PAGE },
        { deadlineMillis: DEADLINE_MILLIS },
      );
      for (const row of rows) known.#add(row.id, row.label, row.rows);
      const last = rows.at(-1);
      if (last === undefined || rows.length < PAGE) return known;
      after = last.id;
    }
  }

  /** Undefined if no other dossier has an entity of this id. */
  get(id: string): KnownEntity | undefined {
    return this.#ids.get(id);
  }

  /**
   * Entities of other ids that have one of the identifiers, or else one of the names in any spelling (`foldName`).
   * @param identifiers `scheme:value`
   */
  like(id: string, names: readonly string[], identifiers: readonly string[]): KnownEntity[] {
    const found = [
      ...identifiers.flatMap((each) => this.#byIdentifier.get(each) ?? []),
      ...names.flatMap((each) => this.#byName.get(folded(each)) ?? []),
    ];
    const others = found.filter((each) => each.id !== id);
    return [...new Map(others.map((each) => [each.id, each])).values()];
  }

  #add(id: string, label: string, rows: readonly KnownRow[]): void {
    const [first] = rows;
    if (first === undefined) return;
    const entity = { id, label, dossier: first.dossier };
    this.#ids.set(id, entity);
    const names = rows.flatMap((row) => [
      ...(row.names ?? []).map((form) => readForm(form).text),
      ...(row.aliases ?? []),
    ]);
    for (const name of new Set(names.map(folded))) append(this.#byName, name, entity);
    for (const each of new Set(rows.flatMap((row) => row.identifiers ?? []))) append(this.#byIdentifier, each, entity);
  }
}

interface KnownRow {
  readonly dossier: string;
  readonly names: readonly string[] | null;
  readonly aliases: readonly string[] | null;
  readonly identifiers: readonly string[] | null;
}

/** One text for all spellings of a name; a name without letters and digits is compared as it is. */
function folded(name: string): string {
  return foldName(name) || name.trim();
}

function append(map: Map<string, KnownEntity[]>, key: string, entity: KnownEntity): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [entity]);
  else known.push(entity);
}
