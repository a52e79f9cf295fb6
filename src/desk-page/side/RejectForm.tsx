/** Why a proposal is rejected; the reason is written into its row. Enter with an empty field takes the first reason. */
import { type ReactNode, useState } from 'react';
import type { DeskRow } from '../../desk/contract.ts';
import { useDeskText } from '../text/useDeskText.ts';
import { useChanges } from '../write/useChanges.ts';

const USUAL = ['nothing', 'known', 'wrong'] as const;

export function RejectForm({
  proposal,
  onClose,
}: {
  readonly proposal: DeskRow;
  readonly onClose: () => void;
}): ReactNode {
  const { d } = useDeskText();
  const { reject, isBusy } = useChanges();
  const [reason, setReason] = useState('');
  const send = (text: string): void => {
    void reject(proposal, text).then(onClose);
  };
  return (
    <form
      className="reject"
      onSubmit={(event) => {
        event.preventDefault();
        send(reason.trim() || d('reject.nothing'));
      }}
    >
      <label>
        <span>{d('reject.reason')}</span>
        <input
          // The key X leads here, and the reason is typed next.
          autoFocus
          dir="auto"
          value={reason}
          placeholder={d('reject.nothing')}
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            onClose();
          }}
        />
      </label>
      <div className="reject-usual">
        {USUAL.map((what) => (
          <button
            key={what}
            type="button"
            className="quiet-button"
            disabled={isBusy}
            onClick={() => send(d(`reject.${what}`))}
          >
            {d(`reject.${what}`)}
          </button>
        ))}
      </div>
      <footer>
        <button type="submit" className="button main" disabled={isBusy}>
          {d('reject')} <kbd>Enter</kbd>
        </button>
        <button type="button" className="button" onClick={onClose}>
          {d('cancel')}
        </button>
      </footer>
    </form>
  );
}
