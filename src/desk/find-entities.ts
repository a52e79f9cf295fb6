/** Finds entities by their names: of the dossier itself, of other dossiers, and of the database. */
import { foldName } from '../names/fold.ts';
import { HIT_SCORE, matchName, prepareQuery } from '../names/match-name.ts';
import type { DossierReading } from '../dossier/read/read-dossier.ts';
import type { FoundEntity } from './contract.ts';
import { entityFound } from './describe-words.ts';
import { dossierIdOf } from './describe-state.ts';
import type { SiblingEntity } from './siblings.ts';

/** The most entities of an answer. */
const MOST = 50;
/** From this score on the whole name fits: such an entity of another dossier comes before a vague one of this dossier. */
const WHOLE_NAME = 0.8;

interface Sources {
  readonly reading: DossierReading;
  readonly siblings: ReadonlyMap<string, SiblingEntity>;
  readonly graph: readonly FoundEntity[];
}

/**
 * The best first; of equally good ones, those of the dossier itself. Without a text: its own entities, in the order of the files.
 * @param labels empty: all
 */
export function findEntities(
  text: string,
  labels: readonly string[],
  { reading, siblings, graph }: Sources,
): FoundEntity[] {
  const isWanted = ({ label }: Pick<FoundEntity, 'label'>): boolean => labels.length === 0 || labels.includes(label);
  const own = dossierIdOf(reading);
  const others = (id: string): readonly string[] => siblings.get(id)?.dossiers ?? [];
  const inDossier = [...reading.entities.values()]
    .filter(isWanted)
    .map((row) => entityFound(row, reading.languages, { dossiers: [own, ...others(row.id)], own: true }));
  if (text.trim() === '') return inDossier.slice(0, MOST);
  const known = new Set(reading.entities.keys());
  const beside = [...siblings.values()]
    .filter(({ row }) => !known.has(row.id) && isWanted(row))
    .map(({ row, languages, dossiers }) => entityFound(row, languages, { dossiers, own: false }));
  for (const { id } of beside) known.add(id);
  const inGraph = graph.filter((entity) => !known.has(entity.id) && isWanted(entity));
  const query = prepareQuery(text);
  const id = text.trim();
  const typed = foldName(text);
  const scored = [...inDossier, ...beside, ...inGraph].map((entity) => {
    const forms = [entity.name, ...Object.values(entity.names), ...entity.aliases];
    const { score } = matchName(query, forms, { label: entity.label });
    const byId = entity.id === id ? 1 : id.length > 2 && entity.id.startsWith(id) ? WHOLE_NAME : 0;
    // Three typed letters sound like many names: what begins with them is meant first.
    const begins = typed !== '' && forms.some((form) => ` ${foldName(form)}`.includes(` ${typed}`));
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
