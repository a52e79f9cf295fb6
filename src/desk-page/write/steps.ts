/** The steps of a chain of speakers as a row writes them: `'a + b SAID through REMARKS on 2021-07-22'`. Plain functions. */
import { type AttributionStep, readAttributionStep } from '../../model/notation.ts';

/** A step; its text alone, if it cannot be read. */
export type ShownStep = { readonly text: string; readonly step: AttributionStep | null };

export function stepsOf(chain: readonly string[]): ShownStep[] {
  return chain.map((text) => {
    const read = readAttributionStep(text);
    return { text, step: 'ok' in read ? read.ok : null };
  });
}

export function stepText({ actors, act, through, on }: AttributionStep): string {
  return [
    `${actors.join(' + ')} ${act}`,
    ...(through === null || through === '' ? [] : [`through ${through}`]),
    ...(on === null || on === '' ? [] : [`on ${on}`]),
  ].join(' ');
}

/** The chain with another step at the index; `null` takes it away; an index at the end adds one. */
export function withStep(chain: readonly string[], index: number, step: AttributionStep | null): string[] {
  return step === null ? chain.toSpliced(index, 1) : chain.toSpliced(index, 1, stepText(step));
}
