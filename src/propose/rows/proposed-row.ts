/** A row that a text proposes, and what is needed to propose it. */
import type { CodePoints } from '../../model/code-points.ts';
import type { EntityLabel } from '../../model/labels.ts';
import type { NamedEntity } from '../names/known-names.ts';
import type { Triggers } from '../predicates/triggers.ts';
import type { Span } from '../speech/speech.ts';

export interface ProposedRow {
  readonly id: string;
  readonly document: string;
  readonly subject?: string | undefined;
  readonly predicate: string;
  readonly object?: string | undefined;
  readonly attribution: readonly string[];
  readonly voice: 'OWN' | 'QUOTED' | 'PARAPHRASED' | 'RUMOURED';
  readonly polarity: 'AFFIRMED' | 'NEGATED';
  readonly mode: 'ACTUAL' | 'FUTURE' | 'HYPOTHETICAL';
  readonly when?: string | undefined;
  readonly whenBasis?: string | undefined;
  readonly quantities: readonly string[];
  readonly passages: readonly string[];
  readonly proposedBy: string;
  readonly proposedOn: string;
  /** `'FIELD start-end reason'`, in code points of the document. */
  readonly because: readonly string[];
}

export interface ProposalRequest {
  readonly text: CodePoints;
  readonly document: {
    readonly id: string;
    /** A BCP 47 tag. */
    readonly language?: string | undefined;
    readonly publishedBy?: string | undefined;
    /** EDTF. */
    readonly publishedOn?: string | undefined;
  };
  /** The entities of all given dossiers. */
  readonly entities: readonly NamedEntity[];
  /** The labels of the entities of the dossier into which the rows go, by id: a row names only these. */
  readonly own: ReadonlyMap<string, EntityLabel>;
  readonly triggers: Triggers;
  /** The predicates of the dossier's vocabulary, by name: whether the subject holds a post, and whether it happens. */
  readonly predicates: ReadonlyMap<string, { readonly holdsPost: boolean; readonly isEvent: boolean }>;
  readonly proposedBy: string;
  /** EDTF. */
  readonly proposedOn: string;
  /** What is known already: passages of claims and of rejected proposals, in code points of this document. */
  readonly covered: readonly { readonly predicate: string; readonly span: Span; readonly isClaim: boolean }[];
  /** Receives how many code units have been read. */
  readonly told?: (units: number) => void;
}
