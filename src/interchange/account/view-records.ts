/**
 * The records of a view: the relations and claims that a page shows, and what they name. Claims that a claim is about come with it, so that no claim
 * lacks what it says; of lists of claims only those of the view are left. What is said of a relation, such as its status, is that of the whole dossier.
 */
import { z } from 'zod';
import { BadInputError } from '../../errors.ts';
import type { ClaimRecord, RecordKind, Records, RecordSource } from '../../records/record.ts';

/** 10_000: so many ids of each kind a view has at most. A canvas has a few hundred. */
const MOST_IDS = 10_000;

const ids = z.array(z.string().min(1).max(300)).max(MOST_IDS).default([]);
const VIEW = z.strictObject({ entities: ids, relations: ids, claims: ids });

export type ViewIds = z.infer<typeof VIEW>;

/** Returns what is wrong if it is none, with the field. */
export function readViewIds(json: unknown): ViewIds | { readonly fault: string } {
  const { success, data, error } = VIEW.safeParse(json);
  if (success && Object.values(data).some((list) => list.length > 0)) return data;
  const [issue] = error?.issues ?? [];
  const where = issue === undefined ? 'all lists are empty' : `${issue.path.join('.') || 'the body'}: ${issue.message}`;
  return {
    fault: `Expected the ids of a view, {"entities": […], "relations": […], "claims": […]}, each list of at most ${MOST_IDS} ids: ${where}.`,
  };
}

/** @throws {BadInputError} if the dossiers do not have an id of the view; it names the first ones */
export async function viewRecords(source: RecordSource, view: ViewIds): Promise<RecordSource> {
  const claims = await withContents(source, view.claims);
  const entities = new Set(view.entities);
  const documents = new Set<string>();
  for await (const claim of source.read('claim')) {
    if (!claims.has(claim.id)) continue;
    for (const id of entitiesOf(claim)) entities.add(id);
    for (const { document } of claim.passages) documents.add(document);
    if (claim.document !== null) documents.add(claim.document);
  }
  for await (const { id, publishedBy } of source.read('document')) {
    if (documents.has(id) && publishedBy !== null) entities.add(publishedBy);
  }
  const relations = new Set(view.relations);
  const missing = new Set([...view.relations, ...view.entities]);
  for await (const { id, from, to, occasion } of source.read('relation')) {
    if (!relations.has(id)) continue;
    missing.delete(id);
    for (const each of [from, to, occasion]) if (each !== null) entities.add(each);
  }
  for await (const { id } of source.read('entity')) missing.delete(id);
  refuseMissing(missing);
  return new ViewRecords(source, { claims, entities, documents, relations });
}

function refuseMissing(missing: ReadonlySet<string>): void {
  if (missing.size === 0) return;
  throw new BadInputError(
    `The dossiers do not have ${[...missing].slice(0, 3).join(', ')}${missing.size > 3 ? ` and ${missing.size - 3} more` : ''}, which the view shows: load the page again.`,
  );
}

/** The ids of the claims, and of those that they are about, and so on. */
async function withContents(source: RecordSource, wanted: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set(wanted);
  const seen = new Set<string>();
  for (let before = -1; before < found.size;) {
    before = found.size;
    for await (const { id, content } of source.read('claim')) {
      if (!found.has(id)) continue;
      seen.add(id);
      if (content !== null) found.add(content);
    }
  }
  refuseMissing(new Set(wanted.filter((id) => !seen.has(id))));
  return seen;
}

function entitiesOf(claim: ClaimRecord): string[] {
  const named = [
    ...[claim.subject, claim.object, claim.about],
    ...claim.participants.map(({ entity }) => entity),
    ...claim.attribution.map(({ actor }) => actor),
    ...claim.quantities.map(({ of }) => of),
    ...claim.originators,
  ];
  return named.filter((id) => id !== null);
}

interface Chosen {
  readonly claims: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
}

class ViewRecords implements RecordSource {
  readonly #source: RecordSource;
  readonly #chosen: Chosen;

  constructor(source: RecordSource, chosen: Chosen) {
    this.#source = source;
    this.#chosen = chosen;
  }

  async *read<K extends RecordKind>(kind: K): AsyncGenerator<Records[K]> {
    for await (const record of this.#source.read(kind)) {
      const part = CHOOSE[kind](record, this.#chosen);
      if (part !== undefined) yield part;
    }
  }
}

type Choose = { readonly [K in RecordKind]: (record: Records[K], chosen: Chosen) => Records[K] | undefined };

const CHOOSE: Choose = {
  dossier: (record) => record,
  term: (record) => record,
  entity: (record, { entities }) => (entities.has(record.id) ? record : undefined),
  document: (record, { documents }) => (documents.has(record.id) ? record : undefined),
  claim: (record, { claims }) => {
    if (!claims.has(record.id)) return undefined;
    const inView = (list: readonly string[]): string[] => list.filter((id) => claims.has(id));
    const { repeats, succeeds, withdraws } = record;
    return { ...record, repeats: inView(repeats), succeeds: inView(succeeds), withdraws: inView(withdraws) };
  },
  relation: (record, { relations, claims }) => {
    if (!relations.has(record.id)) return undefined;
    const inView = (list: readonly string[]): string[] => list.filter((id) => claims.has(id));
    return { ...record, claims: inView(record.claims), against: inView(record.against) };
  },
  disagreement: (record, { claims }) => {
    const sides = record.sides
      .map((side) => ({ ...side, claims: side.claims.filter((id) => claims.has(id)) }))
      .filter((side) => side.claims.length > 0);
    return sides.length > 1 ? { ...record, sides } : undefined;
  },
  // Nobody accepted it: it is in no view.
  proposal: () => undefined,
};
