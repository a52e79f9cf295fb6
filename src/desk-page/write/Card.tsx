/** The card of the claim that is being written. All but its ends has a value already; what was typed stays until it is saved or discarded. */
import { type ReactNode, useEffect, useRef } from 'react';
import { IconButton } from '../../explorer/parts/IconButton.tsx';
import { useStore } from '../../explorer/state/store.tsx';
import { useData } from '../api/data.tsx';
import { DocumentWords } from '../read/DocumentWords.tsx';
import { TEXT_ID } from '../read/DocumentText.tsx';
import { useMap } from '../read/useMap.tsx';
import { spansOf } from '../read/word-selection.ts';
import { Refusal } from '../side/Refusal.tsx';
import { useDesk } from '../state/desk.tsx';
import { useDeskText } from '../text/useDeskText.ts';
import { Beside } from './Beside.tsx';
import { ClashNotice } from './ClashNotice.tsx';
import { type Draft, undecided } from './draft.ts';
import { FIELD_IDS, focusField } from './field-ids.ts';
import { ChainField } from './fields/ChainField.tsx';
import { EndFields } from './fields/EndFields.tsx';
import { MoreFields } from './fields/MoreFields.tsx';
import { TextFields } from './fields/TextFields.tsx';
import { TimeField } from './fields/TimeField.tsx';
import { WordFields } from './fields/WordFields.tsx';
import { unfinished } from './unfinished.ts';
import { useBegin } from './useBegin.ts';
import { useChanges } from './useChanges.ts';
import { useMeaning } from './useMeaning.ts';

export function Card({ draft }: { readonly draft: Draft }): ReactNode {
  const { d } = useDeskText();
  const { desk, dispatch } = useDesk();
  const { document } = useData();
  const { save, isBusy } = useChanges();
  const { begin } = useBegin();
  const store = useStore();
  const meaning = useMeaning(draft);
  const card = useRef<HTMLFormElement>(null);
  // A row that is opened for changes begins at what it lacks.
  const begins = useRef(draft);
  useEffect(() => {
    const [first = 'subject'] = undecided(begins.current.row, true);
    focusField(begins.current.what === 'CHANGE' ? FIELD_IDS.subject : FIELD_IDS[first]);
  }, []);
  const map = useMap();
  const { refusal, selection } = desk;
  useEffect(() => {
    if (refusal !== null) card.current?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'nearest' });
  }, [refusal]);
  const isBegun = ['subject', 'predicate', 'object', 'content', 'value'].some(
    (column) => draft.row[column] !== undefined,
  );
  const isElsewhere = document !== null && draft.document !== document.id;
  // The claim may grow while letters are looked up: what is saved is that of then.
  const latest = useRef(save);
  latest.current = save;
  const isSaving = useRef(false);
  const saveWhole = async (): Promise<void> => {
    if (isSaving.current) return;
    isSaving.current = true;
    try {
      const left = await unfinished(card.current);
      if (left === null) return await latest.current();
      dispatch({ type: 'refused', refusal: { message: d('missing.chosen') } });
      left.querySelector('input')?.focus();
    } finally {
      isSaving.current = false;
    }
  };
  const onSubmit = (event: { readonly preventDefault: () => void }): void => {
    event.preventDefault();
    void saveWhole();
  };
  return (
    <form className="card" ref={card} onSubmit={onSubmit} aria-busy={isBusy}>
      <header>
        <h2>
          {d(`card.${draft.what}`)} {draft.id !== null && <small dir="ltr">{draft.id}</small>}
        </h2>
        <IconButton
          icon="close"
          label={d('discard')}
          onClick={() => {
            dispatch({ type: 'draft', draft: null });
            focusField(TEXT_ID);
          }}
        />
      </header>
      {refusal !== null && <Refusal refusal={refusal} isOfCard onClose={() => dispatch({ type: 'dismiss' })} />}
      <ClashNotice draft={draft} />
      {isElsewhere ? (
        <p className="notice">
          {d('card.elsewhere', { document: draft.document })}
          <button
            type="button"
            className="button"
            onClick={() => store.dispatch({ type: 'read', document: draft.document })}
          >
            {d('card.elsewhere.open')}
          </button>
        </p>
      ) : (
        <div className="card-passage">
          <DocumentWords spans={draft.spans} />
          {selection !== null &&
            map !== null &&
            JSON.stringify(spansOf(map, selection)) !== JSON.stringify(draft.spans) && (
              <button type="button" className="link" onClick={begin}>
                {d('passage.take')}
              </button>
            )}
        </div>
      )}
      {meaning !== undefined && meaning.worded !== '' && isBegun && (
        <p className="card-worded" dir="auto">
          {meaning.worded}
        </p>
      )}
      <EndFields draft={draft} />
      <TextFields draft={draft} />
      <ChainField draft={draft} />
      <WordFields draft={draft} />
      <TimeField draft={draft} meaning={meaning} />
      <Beside draft={draft} />
      <MoreFields draft={draft} />
      <footer>
        <button type="submit" className="button main" disabled={isBusy}>
          {d(draft.what === 'ACCEPT' ? 'accept' : 'save')} <kbd>Ctrl Enter</kbd>
        </button>
        <button type="button" className="button" onClick={() => dispatch({ type: 'draft', draft: null })}>
          {d('discard')}
        </button>
      </footer>
    </form>
  );
}
