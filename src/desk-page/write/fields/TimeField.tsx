/** When the content holds or happened, as EDTF, with what it will mean in words. The arrow down takes the date of a claim near it. */
import type { ReactNode } from 'react';
import type { Meaning } from '../../../desk/contract.ts';
import { useData } from '../../api/data.tsx';
import { useDesk } from '../../state/desk.tsx';
import { useDeskText } from '../../text/useDeskText.ts';
import { type Draft, textOf } from '../draft.ts';
import { FIELD_IDS } from '../field-ids.ts';
import { useNear } from '../useNear.ts';
import { useFaults } from './FieldFaults.tsx';
import { Why } from './Why.tsx';

export function TimeField({
  draft,
  meaning,
}: {
  readonly draft: Draft;
  readonly meaning: Meaning | undefined;
}): ReactNode {
  const { d, date } = useDeskText();
  const { document } = useData();
  const { dispatch } = useDesk();
  const when = textOf(draft.row, 'when');
  const basis = textOf(draft.row, 'whenBasis');
  const lint = useFaults('when', 'whenBasis', 'starts', 'ends');
  const faults = meaning?.faults ?? [];
  const publishedOn = document?.publishedOn;
  const { hasNext, onKeyDown } = useNear(draft, ['when', 'whenBasis']);
  return (
    <div className="time-field">
      <label>
        <span>{d('field.when')}</span>
        <input
          id={FIELD_IDS.when}
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          placeholder={d(hasNext ? 'when.near' : 'when.placeholder')}
          onKeyDown={onKeyDown}
          value={when}
          aria-invalid={faults.length > 0 || lint !== null || undefined}
          onFocus={() => dispatch({ type: 'field', field: 'when' })}
          onChange={(event) => dispatch({ type: 'column', column: 'when', value: event.target.value.trim() })}
        />
      </label>
      <div aria-live="polite">
        {faults.map((fault) => (
          <p key={fault} className="finding" data-level="ERROR">
            <bdi>{fault}</bdi>
          </p>
        ))}
        {faults.length === 0 && meaning !== undefined && <TimeMeaning meaning={meaning} />}
      </div>
      {lint}
      <Why draft={draft} columns={['when']} />
      {(when !== '' || basis !== '') && (
        <label>
          <span>{d('field.whenBasis')}</span>
          <input
            dir="auto"
            placeholder={
              publishedOn === undefined
                ? d('whenBasis.placeholder')
                : d('whenBasis.published', { day: date(publishedOn) })
            }
            value={basis}
            onChange={(event) => dispatch({ type: 'column', column: 'whenBasis', value: event.target.value })}
          />
        </label>
      )}
    </div>
  );
}

function TimeMeaning({ meaning }: { readonly meaning: Meaning }): ReactNode {
  const { d, since, until } = useDeskText();
  const { startEarliest, startLatest, endEarliest, endLatest, whenSource } = meaning;
  const isCertain = startLatest !== undefined && endEarliest !== undefined && startLatest <= endEarliest;
  const certain = !isCertain
    ? d('time.certain.none')
    : startLatest === endEarliest
      ? d('time.certain.on', { day: since(startLatest) })
      : d('time.certain', { from: since(startLatest), to: until(endEarliest) });
  const [from, to] = [startEarliest && since(startEarliest), endLatest && until(endLatest)];
  const possible =
    from !== undefined && to !== undefined
      ? d('time.possible', { from, to })
      : from !== undefined
        ? d('time.possible.from', { from })
        : to !== undefined
          ? d('time.possible.to', { to })
          : d('time.possible.always');
  return (
    <p className="small">
      {whenSource === 'NONE'
        ? d('time.NONE')
        : `${whenSource === 'SAYING' ? d('time.SAYING') : ''} ${certain} ${possible}`}
    </p>
  );
}
