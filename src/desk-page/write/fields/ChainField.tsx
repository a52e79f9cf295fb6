/** The chain of speakers, the outlet first: kept from the claim before. The arrow down takes that of another claim; a step is added, changed or removed. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { AttributionStep } from '../../../model/notation.ts';
import { ACTOR_LABELS } from '../../../model/labels.ts';
import { IconButton } from '../../../explorer/parts/IconButton.tsx';
import { ChainText, StepText } from '../../side/ChainText.tsx';
import { useDesk } from '../../state/desk.tsx';
import { useNames } from '../../state/useNames.ts';
import { useDeskText } from '../../text/useDeskText.ts';
import { type Draft, listOf } from '../draft.ts';
import { FIELD_IDS } from '../field-ids.ts';
import { stepsOf, withStep } from '../steps.ts';
import { useNear } from '../useNear.ts';
import { EntityField } from './EntityField.tsx';
import { useFaults } from './FieldFaults.tsx';
import { Why } from './Why.tsx';
import { WordSelect } from './WordSelect.tsx';

const NEW: AttributionStep = { actors: [], act: 'SAID', through: null, on: null };

export function ChainField({ draft }: { readonly draft: Draft }): ReactNode {
  const { d } = useDeskText();
  const { dispatch } = useDesk();
  const chain = listOf(draft.row, 'attribution');
  const steps = stepsOf(chain);
  // One line until it is changed: mostly the chain of the claim before is right.
  const [isOpen, setOpen] = useState(chain.length === 0);
  /** The index of the step that is edited; that after the last is a new one. */
  const [edited, setEdited] = useState<number | null>(null);
  const faults = useFaults('attribution', 'onBasis');
  const { hasNext, onKeyDown } = useNear(draft, ['attribution', 'voice']);
  const set = (index: number, step: AttributionStep | null): void =>
    dispatch({ type: 'column', column: 'attribution', value: withStep(chain, index, step) });
  if (!isOpen) {
    return (
      <div className="chain-line">
        <ChainText row={draft.row} />
        <button
          id={FIELD_IDS.chain}
          type="button"
          className="button"
          title={hasNext ? d('chain.near') : undefined}
          onKeyDown={onKeyDown}
          onClick={() => setOpen(true)}
        >
          {d('chain.open')}
        </button>
        {faults}
        <Why draft={draft} columns={['attribution']} />
      </div>
    );
  }
  return (
    <fieldset className="chain-field" onFocus={() => dispatch({ type: 'field', field: 'attribution' })}>
      <legend>{d('chain')}</legend>
      <ol>
        {steps.map(({ text, step }, index) => (
          <li key={text}>
            {edited === index ? (
              <StepForm step={step ?? NEW} onSet={(next) => set(index, next)} onClose={() => setEdited(null)} />
            ) : (
              <>
                <StepText text={text} step={step} />
                <IconButton icon="sliders" label={d('chain.change')} onClick={() => setEdited(index)} />
                <IconButton icon="close" label={d('chain.remove')} onClick={() => set(index, null)} />
              </>
            )}
          </li>
        ))}
        {edited === steps.length && (
          <li>
            <StepForm step={NEW} onSet={(next) => set(steps.length, next)} onClose={() => setEdited(null)} />
          </li>
        )}
      </ol>
      {edited === null && (
        <button id={FIELD_IDS.chain} type="button" className="button" onClick={() => setEdited(steps.length)}>
          {d('chain.add')}
        </button>
      )}
      {faults}
      <Why draft={draft} columns={['attribution']} />
    </fieldset>
  );
}

function StepForm({
  step,
  onSet,
  onClose,
}: {
  readonly step: AttributionStep;
  readonly onSet: (step: AttributionStep) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { d } = useDeskText();
  const names = useNames();
  const [own, setOwn] = useState(step);
  const [isAdding, setAdding] = useState(step.actors.length === 0);
  const done = (next: AttributionStep): void => {
    if (next.actors.length > 0) onSet(next);
    onClose();
  };
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div
      ref={form}
      className="step-form"
      data-unfinished={own === step ? undefined : ''}
      onKeyDown={(event) => {
        if (
          event.key === 'Enter' &&
          !event.ctrlKey &&
          !event.defaultPrevented &&
          !(event.target instanceof HTMLButtonElement)
        ) {
          event.preventDefault();
          done(own);
        }
        if (event.key === 'Escape' && !event.defaultPrevented) {
          event.preventDefault();
          onClose();
        }
      }}
    >
      {own.actors.length > 0 && (
        <ul className="actors">
          {own.actors.map((actor) => (
            <li key={actor}>
              <bdi>{names.name(actor)}</bdi>
              <IconButton
                icon="close"
                label={d('chain.actor.remove', { name: names.name(actor) })}
                onClick={() => setOwn({ ...own, actors: own.actors.filter((each) => each !== actor) })}
              />
            </li>
          ))}
          {!isAdding && (
            <li>
              <button type="button" className="link" onClick={() => setAdding(true)}>
                {d('chain.actor.add')}
              </button>
            </li>
          )}
        </ul>
      )}
      {(isAdding || own.actors.length === 0) && (
        <EntityField
          id="step-actor"
          label={d('chain.actor')}
          value=""
          labels={ACTOR_LABELS}
          autoFocus
          placeholder=""
          onChange={(id) => {
            if (id === undefined) return;
            setOwn({ ...own, actors: [...own.actors, id] });
            setAdding(false);
          }}
          onNext={() => requestAnimationFrame(() => document.getElementById('step-act')?.focus())}
        />
      )}
      <div className="pair">
        <WordSelect
          id="step-act"
          term="acts"
          label={d('chain.act')}
          value={own.act}
          onChange={(act) => setOwn({ ...own, act })}
        />
        <WordSelect
          id="step-through"
          term="media"
          label={d('chain.through')}
          value={own.through ?? ''}
          isOptional
          onChange={(through) => setOwn({ ...own, through: through === '' ? null : through })}
        />
      </div>
      <label>
        <span>{d('chain.on')}</span>
        <input
          dir="ltr"
          spellCheck={false}
          placeholder="2021-07-22"
          value={own.on ?? ''}
          onChange={(event) =>
            setOwn({ ...own, on: event.target.value.trim() === '' ? null : event.target.value.trim() })
          }
        />
      </label>
      <footer>
        <button type="button" className="button main" disabled={own.actors.length === 0} onClick={() => done(own)}>
          {d('chain.set')} <kbd>Enter</kbd>
        </button>
        <button type="button" className="button" onClick={onClose}>
          {d('cancel')}
        </button>
      </footer>
    </div>
  );
}
