/** A proposal to decide: each field shows the words that led to it; what is undecided is marked. Accept, change or reject it. */
import type { ReactNode } from 'react';
import type { ClaimColumns, DeskRow } from '../../desk/contract.ts';
import { useDesk } from '../state/desk.tsx';
import { useNames } from '../state/useNames.ts';
import { useWords } from '../state/useWords.ts';
import { useDeskText } from '../text/useDeskText.ts';
import { listOf, textOf, undecided } from '../write/draft.ts';
import { takesObject } from '../write/find-predicates.ts';
import { stepsOf } from '../write/steps.ts';
import { useBegin } from '../write/useBegin.ts';
import { useChanges } from '../write/useChanges.ts';
import { StepText } from './ChainText.tsx';
import { RejectForm } from './RejectForm.tsx';

const FIELDS = [
  'subject',
  'predicate',
  'object',
  'value',
  'content',
  'about',
  'attribution',
  'voice',
  'polarity',
  'mode',
  'when',
  'quantities',
  'participants',
] as const;
type Field = (typeof FIELDS)[number];

export function ProposalCard({
  proposal,
  isActive,
}: {
  readonly proposal: DeskRow;
  readonly isActive: boolean;
}): ReactNode {
  const { d } = useDeskText();
  const { desk, dispatch } = useDesk();
  const { accept, isBusy } = useChanges();
  const { change } = useBegin();
  const { row, because = [] } = proposal;
  const { find } = useWords();
  const open = undecided(row, takesObject(find('predicates', textOf(row, 'predicate'))));
  const isOpen = (field: Field): boolean => open.some((each) => each === field);
  const shown = FIELDS.filter((field) => listOf(row, field).length > 0 || isOpen(field));
  return (
    <article className="row-card proposal" data-active={isActive ? '' : undefined}>
      <p className="row-worded" dir="auto">
        {proposal.worded}
      </p>
      <dl className="proposal-fields">
        {shown.map((field) => {
          const reasons = because.filter((each) => each.field === field);
          return (
            <div key={field} data-undecided={isOpen(field) ? '' : undefined}>
              <dt>{d(`field.${field}`)}</dt>
              <dd>
                <button
                  type="button"
                  className="link"
                  aria-pressed={desk.field === field && isActive}
                  onFocus={() => {
                    dispatch({ type: 'open', id: proposal.id });
                    dispatch({ type: 'field', field });
                  }}
                  onBlur={() => dispatch({ type: 'field', field: null })}
                  onClick={() => dispatch({ type: 'field', field })}
                >
                  {isOpen(field) ? d('undecided') : <Value row={row} field={field} />}
                </button>
                {reasons.map(({ start, reason }) => (
                  <small key={`${start} ${reason}`} dir="auto">
                    {reason}
                  </small>
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
      {isActive && desk.isRejecting ? (
        <RejectForm proposal={proposal} onClose={() => dispatch({ type: 'reject', isRejecting: false })} />
      ) : (
        <footer>
          <button type="button" className="button main" disabled={isBusy} onClick={() => void accept(proposal)}>
            {d('accept')} {isActive && <kbd>Enter</kbd>}
          </button>
          <button type="button" className="button" onClick={() => change(proposal)}>
            {d('change')} {isActive && <kbd>E</kbd>}
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              dispatch({ type: 'open', id: proposal.id });
              dispatch({ type: 'reject', isRejecting: true });
            }}
          >
            {d('reject')} {isActive && <kbd>X</kbd>}
          </button>
        </footer>
      )}
      <small dir="ltr">
        {proposal.id} · {textOf(row, 'proposedBy')}
      </small>
    </article>
  );
}

function Value({ row, field }: { readonly row: ClaimColumns; readonly field: Field }): ReactNode {
  const { d, edtf } = useDeskText();
  const names = useNames();
  const { label } = useWords();
  const values = listOf(row, field);
  if (field === 'attribution') {
    return stepsOf(values).map((step) => (
      <span key={step.text} className="proposal-step">
        <StepText {...step} />
      </span>
    ));
  }
  const [first = ''] = values;
  switch (field) {
    case 'subject':
    case 'object':
    case 'about':
      return <bdi>{names.name(first)}</bdi>;
    case 'predicate':
      return label('predicates', first);
    case 'when':
      return edtf(first);
    case 'voice':
    case 'polarity':
    case 'mode':
      return wordOf(first, d);
    case 'value':
    case 'content':
    case 'quantities':
    case 'participants':
      return <bdi>{values.join(' · ')}</bdi>;
    default:
      return field satisfies never;
  }
}

const WORDS = [
  'OWN',
  'QUOTED',
  'PARAPHRASED',
  'RUMOURED',
  'AFFIRMED',
  'NEGATED',
  'ACTUAL',
  'FUTURE',
  'HYPOTHETICAL',
] as const;

function wordOf(name: string, d: (key: (typeof WORDS)[number]) => string): string {
  const word = WORDS.find((each) => each === name);
  return word === undefined ? name : d(word);
}
