/** A refusal in the server's words, with the findings of lint. Nothing was written, and nothing that was typed is lost. */
import type { ReactNode } from 'react';
import type { DeskRefusal } from '../../desk/contract.ts';
import { IconButton } from '../../explorer/parts/IconButton.tsx';
import { columnOf } from '../state/reduce.ts';
import { useDeskText } from '../text/useDeskText.ts';

export function Refusal({
  refusal,
  onClose,
  isOfCard = false,
}: {
  readonly refusal: DeskRefusal;
  readonly onClose: () => void;
  /** The fields of the card are beside it. */
  readonly isOfCard?: boolean;
}): ReactNode {
  const { d } = useDeskText();
  const { message, findings = [] } = refusal;
  // The others are beside their fields.
  const listed = isOfCard ? findings.filter((finding) => columnOf(finding) === undefined) : findings;
  return (
    <div className="failure desk-refusal" role="alert">
      <div>
        <p>
          <strong>{d('refused')}</strong>{' '}
          {findings.length > 0 ? d('refused.findings', { count: findings.length }) : <bdi>{message}</bdi>}
        </p>
        {listed.length > 0 && (
          <ul>
            {listed.map(({ rule, message: text, file, line }) => (
              <li key={`${rule} ${file} ${line} ${text}`}>
                <bdi>{text}</bdi>
              </li>
            ))}
          </ul>
        )}
      </div>
      <IconButton icon="close" label={d('dismiss')} onClick={onClose} />
    </div>
  );
}
