/** The interface through which long work reports progress. `src/cli/progress.ts` draws it: bars on a terminal, plain lines elsewhere. */

/** One step of the work, from its start to its end. */
export interface ProgressStep {
  /** Reports how much of the step is done. `total` is absent if it is not known. `note` is a few words. */
  update(progress: { readonly done?: number; readonly total?: number; readonly note?: string }): void;
  /** Ends the step; `summary` replaces the title in the last line. */
  done(summary?: string): void;
  /** Ends the step as failed. The caller reports the error itself. */
  fail(): void;
}

export interface Progress {
  /** Opens a step: a few words in the present tense ("Fetching Neo4j"). */
  step(title: string): ProgressStep;
}

const silentStep: ProgressStep = { update: () => {}, done: () => {}, fail: () => {} };

/** Reports nothing: for tests and for work in the background. */
export const silent: Progress = { step: () => silentStep };
