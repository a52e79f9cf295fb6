/** How long work tells how far it is: bars on a terminal, plain lines elsewhere. The rooms report, the CLI draws. */

/** One step of the work, told from its start to its end. */
export interface ProgressStep {
  /** How much of the step is done; `total` absent where it is not known. `note` is a few words. */
  update(progress: { readonly done?: number; readonly total?: number; readonly note?: string }): void;
  /** The step is over; `summary` replaces the title in the last line. */
  done(summary?: string): void;
  /** The step did not end well; the error itself is told elsewhere. */
  fail(): void;
}

export interface Progress {
  /** Opens a step: a few words in the present tense ("Fetching Neo4j"). */
  step(title: string): ProgressStep;
}

const silentStep: ProgressStep = { update: () => {}, done: () => {}, fail: () => {} };

/** Says nothing: for tests and for work in the background. */
export const silent: Progress = { step: () => silentStep };
