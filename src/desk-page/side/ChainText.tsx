/** Who says so, the outlet first, in one line. */
import { Fragment, type ReactNode } from 'react';
import type { ClaimColumns } from '../../desk/contract.ts';
import { useNames } from '../state/useNames.ts';
import { useWords } from '../state/useWords.ts';
import { useDeskText } from '../text/useDeskText.ts';
import { listOf } from '../write/draft.ts';
import { type ShownStep, stepsOf } from '../write/steps.ts';

export function ChainText({ row }: { readonly row: ClaimColumns }): ReactNode {
  const { d } = useDeskText();
  const steps = stepsOf(listOf(row, 'attribution'));
  if (steps.length === 0) return null;
  return (
    <p className="chain-text">
      <span className="hidden-text">{d('chain')}: </span>
      {steps.map((step, index) => (
        <Fragment key={step.text}>
          {index > 0 && <span aria-hidden="true"> › </span>}
          <StepText {...step} />
        </Fragment>
      ))}
    </p>
  );
}

export function StepText({ text, step }: ShownStep): ReactNode {
  const { d, edtf } = useDeskText();
  const names = useNames();
  const { label } = useWords();
  if (step === null) return <bdi>{text}</bdi>;
  return (
    <span className="step-text">
      {step.actors.map((actor, index) => (
        <Fragment key={actor}>
          {index > 0 && ` ${d('chain.and')} `}
          <bdi>{names.name(actor)}</bdi>
        </Fragment>
      ))}{' '}
      <i>{label('acts', step.act)}</i>
      {step.through !== null && <> ({label('media', step.through)})</>}
      {step.on !== null && <> · {edtf(step.on)}</>}
    </span>
  );
}
