/** A refusal in the server's words, with the findings of lint. Nothing was written, and nothing that was typed is lost. */
import type { ReactNode } from 'react';
import type { DeskRefusal } from '../../desk/contract.ts';
import { IconButton } from '../../explorer/parts/IconButton.tsx';
import { useDeskText } from '../text/useDeskText.ts';

export function Refusal({
  refusal,
  onClose,
}: {
  readonly refusal: DeskRefusal;
  readonly onClose: () => void;
}): ReactNode {
  const { d } = useDeskText();
  const { message, findings = [] } = refusal;
  return (
    <div className="failure desk-refusal" role="alert">
      <div>
        <p>
          <strong>{d('refused')}</strong> <bdi>{message}</bdi>
        </p>
        {findings.length > 0 && (
          <ul>
            {findings.map(({ rule, message: text, file, line }) => (
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
