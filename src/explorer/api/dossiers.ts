/** The dossiers of the graph: which of them the reader has chosen, and which the first view shows. */
import type { StartQuery } from './documents.ts';

export type Dossier = StartQuery['dossiers'][number];

/** Those that the filter names; all if it names none. */
export function chosenDossiers(dossiers: readonly Dossier[], names: readonly string[]): readonly Dossier[] {
  return names.length === 0 ? dossiers : dossiers.filter(({ id }) => names.includes(id));
}

/** The ids of the dossiers of the first view: those that the filter names, else the newest. Null if there is only one. */
export function firstShown(dossiers: readonly Dossier[], names: readonly string[]): readonly string[] | null {
  if (names.length > 0) return names;
  const [newest, ...others] = dossiers.toSorted(laterFirst);
  return newest === undefined || others.length === 0 ? null : [newest.id];
}

/** The dossier that was loaded last comes first; those that Sanad did not load come last. */
function laterFirst(a: Dossier, b: Dossier): number {
  const [one, other] = [a.loadedOn ?? '', b.loadedOn ?? ''];
  if (one === other) return a.id < b.id ? -1 : 1;
  return one > other ? -1 : 1;
}
