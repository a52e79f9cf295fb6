/** A difference between two states of dossiers, to be printed as lines, as Markdown or as JSON. */
import type { ComparedState } from '../dossier/diff/compare-dossiers.ts';
import type { GraphChanges } from './compare-graphs.ts';

export interface DossierDifference {
  /** Its folder, as the user named it. */
  readonly name: string;
  readonly before: ComparedState;
  readonly after: ComparedState;
}

export interface Difference {
  readonly dossiers: readonly DossierDifference[];
  /** What follows for the graph; or why that is not known. Undefined if nobody asked. */
  readonly graph: GraphChanges | { readonly unknown: string } | undefined;
}
