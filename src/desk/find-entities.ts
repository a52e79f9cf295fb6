/** Finds entities by their names: of the dossier itself, of other dossiers, and of the database. */
import { setImmediate } from 'node:timers/promises';
import { foldName } from '../names/fold.ts';
import { HIT_SCORE, matchName, prepareQuery } from '../names/match-name.ts';
import type { DossierReading } from '../dossier/read/read-dossier.ts';
import type { FoundEntity } from './contract.ts';
import { entityFound } from './describe-words.ts';
import { dossierIdOf } from './describe-state.ts';
import { KnownNames, namesOf, prepareNames } from './known-names.ts';
import type { SiblingEntity } from './siblings.ts';

/** The most entities of an answer. */
const MOST = 50;
/** From this score on the whole name fits: such an entity of another dossier comes before a vague one of this dossier. */
const WHOLE_NAME = 0.8;
/** 15: names are prepared so long before another request is answered. */
const SLICE_MILLIS = 15;

interface Sources {
  readonly reading: DossierReading;
  readonly siblings: ReadonlyMap<string, SiblingEntity>;
}

/** The entities of a dossier, and those of other dossiers that it does not have. */
export interface SearchableEntities {
  readonly own: readonly FoundEntity[];
  readonly names: KnownNames;
}

/** Prepares the names in slices, so that other requests are answered meanwhile. */
export async function searchableEntities({ reading, siblings }: Sources): Promise<SearchableEntities> {
  const dossier = dossierIdOf(reading);
  const own = [...reading.entities.values()].map((row) => {
    const dossiers = [dossier, ...(siblings.get(row.id)?.dossiers ?? [])];
    return entityFound(row, reading.languages, { dossiers, own: true });
  });
  const beside = [...siblings.values()]
    .filter(({ row }) => !reading.entities.has(row.id))
    .map(({ row, languages, dossiers }) => entityFound(row, languages, { dossiers, own: false }));
  const all = [...own, ...beside];
  let until = performance.now() + SLICE_MILLIS;
  for (const entity of all) {
    prepareNames(entity);
    if (performance.now() < until) continue;
    await setImmediate();
    until = performance.now() + SLICE_MILLIS;
  }
  return { own, names: new KnownNames(all) };
}

/**
 * The best first; of equally good ones, those of the dossier itself. Without a text: its own entities, in the order of the files.
 * @param labels empty: all
 * @param graph entities that the database has
 */
export function findEntities(
  text: string,
  labels: readonly string[],
  { own, names }: SearchableEntities,
  graph: readonly FoundEntity[],
): FoundEntity[] {
  const isWanted = ({ label }: Pick<FoundEntity, 'label'>): boolean => labels.length === 0 || labels.includes(label);
  if (text.trim() === '') return own.filter(isWanted).slice(0, MOST);
  const here = names.candidates(text).filter(isWanted);
  const query = prepareQuery(text);
  const id = text.trim();
  const typed = foldName(text);
  const scored = [...here, ...graph.filter((entity) => !names.has(entity.id) && isWanted(entity))].map((entity) => {
    const { score } = matchName(query, namesOf(entity), { label: entity.label });
    const byId = entity.id === id ? 1 : id.length > 2 && entity.id.startsWith(id) ? WHOLE_NAME : 0;
    // Three typed letters sound like many names: what begins with them is meant first.
    const begins = typed !== '' && prepareNames(entity).folded.some((form) => form.includes(` ${typed}`));
    return { entity, begins, score: Math.max(score, byId, begins ? HIT_SCORE : 0) };
  });
  const place = ({ score, begins, entity }: (typeof scored)[number]): number =>
    (begins ? 0 : score >= WHOLE_NAME ? 2 : 4) + (entity.own ? 0 : 1);
  return scored
    .filter(({ score }) => score >= HIT_SCORE)
    .toSorted((a, b) => place(a) - place(b) || b.score - a.score || (a.entity.id < b.entity.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ entity }) => entity);
}
